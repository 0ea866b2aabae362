"""Greenroom: get ready for a FastAPI interview, on answers that were run and code that is called."""
