# ATTACK: names_shadow
# KIND: names
# MUST: rejected or harmless: a submission may not shadow the harness's imports before it is
#       loaded (uvicorn.py, json.py, sitecustomize.py, main/__init__.py with main.py)

FILES = {"uvicorn.py": "", "sitecustomize.py": "", "json.py": "", "x.pth": "import os"}
