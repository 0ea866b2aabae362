"""Greenroom: get ready for a FastAPI interview, on answers that run and code that is called."""
