"""Tests of the house: sizes, names, paths, contracts."""
