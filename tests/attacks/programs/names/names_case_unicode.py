# ATTACK: names_case_unicode
# KIND: names
# MUST: rejected: duplicates after casefold/NFC

FILES = {"main.py": "a", "MAIN.py": "b", "caf\u00e9.py": "", "cafe\u0301.py": ""}
