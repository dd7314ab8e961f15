"""Does a rule do what its examples say, and do its examples say what it does?"""

from lint.proving.examples import Failure, failures, prove, prove_suppression

__all__ = ["Failure", "failures", "prove", "prove_suppression"]
