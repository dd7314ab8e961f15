"""House rules from YAML: one file per kind of rule."""
