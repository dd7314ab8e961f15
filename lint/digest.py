"""``blake2b`` without the rest of ``hashlib``, which loads OpenSSL for functions that nobody here uses."""

try:
    from _blake2 import blake2b
except ImportError:  # a Python that is built in another way
    from hashlib import blake2b

__all__ = ["blake2b"]
