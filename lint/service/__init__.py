"""The local service: one process for each user that keeps engines running between runs.

``client`` is what a run sees, ``daemon`` the process itself, ``server`` an engine's server as somebody's child;
``wire`` is how the two talk, ``_keeper`` the script that ties a server's life to its parent's.
"""
