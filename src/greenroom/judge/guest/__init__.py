"""The untrusted side: what runs inside the wall, with the standard library and nothing of Greenroom."""
