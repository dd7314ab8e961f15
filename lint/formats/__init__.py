"""One file per kind of file: source in, document out."""
