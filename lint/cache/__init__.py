"""What was found out before: reports of articles and outcomes of whole runs, kept in the user's cache folder.

Nothing is imported here: the early path of a run (``lint.cache.early``) must not pay for the rest.
"""
