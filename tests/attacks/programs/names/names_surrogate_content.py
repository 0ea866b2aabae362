# ATTACK: names_surrogate_content
# KIND: names
# MUST: content with lone surrogates rejected with a 422, not a 500

FILES = {"main.py": 'x = "\udc80"'}
