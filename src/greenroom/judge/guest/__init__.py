"""The untrusted side: what runs inside the wall. Nothing of Greenroom is importable here."""
