# ATTACK: names_file_dir_clash
# KIND: names
# MUST: rejected: 'a' and 'a/b.py'

FILES = {"a": "x", "a/b.py": "y"}
