"""The local service: processes of a user that stay between runs, with all loaded that runs need.

One does the work of runs: ``call`` is the run's end of a call, ``desk`` the service's, ``start`` begins the process,
``visit`` asks how it is. The other holds an engine's server:
``client`` is what a run sees, ``daemon`` the process itself, ``server`` an engine's server as somebody's child;
``wire`` is how the two talk, ``_keeper`` the script that ties a server's life to its parent's.
"""
