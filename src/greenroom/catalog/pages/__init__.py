"""Turns content into what the API sends: HTML with highlighted code."""
