"""Greenroom: get ready for a FastAPI interview, with answers that were run and a judge that calls."""
