"""One file per checker: blocks or a document in, matches out."""
