# ATTACK: names_backslash_drive
# KIND: names
# MUST: rejected on every platform

FILES = {"..\\..\\x.py": "x", "C:\\x.py": "", "main.py:ads": ""}
