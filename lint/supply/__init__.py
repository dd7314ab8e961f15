"""Engines that are no Python packages: where they are, whether they are complete, getting and removing them."""
