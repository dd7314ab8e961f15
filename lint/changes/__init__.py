"""What a change of articles brought: which ones changed, as what they were before, and what is new in them.

The former and the present version of an article are checked under the same settings, and what was found before is
taken from what is found now (``compare``). Former versions come from git (``git``, ``articles``) or are rebuilt from
a diff (``patch``); nothing in the working tree is ever touched.
"""
