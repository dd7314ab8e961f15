"""One file per report format: reports in, text out."""
