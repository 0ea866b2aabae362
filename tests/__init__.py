"""Tests mirror `src/`; besides them the house, the content, attacks and the browser."""
