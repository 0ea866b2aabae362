"""Tests of the catalog: loading, pages, proving, scaffolds."""
