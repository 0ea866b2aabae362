# ATTACK: names_huge
# KIND: names
# MUST: rejected: more than 32 files, 256 kB in all, path over 120 bytes, depth over 4

FILES = {("d/" * 2000) + "x.py": "", **{f"f{i}.py": "x" * 100000 for i in range(1000)}}
