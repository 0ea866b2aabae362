# ATTACK: names_surrogate
# KIND: names
# MUST: rejected (not valid UTF-8), never crashes the server with UnicodeEncodeError

FILES = {"ma\udc80in.py": "x"}
