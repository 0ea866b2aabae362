"""422 and 413 have new names since Starlette 0.48; the old ones still work, and warn."""

import warnings

from fastapi import status

# breaks: OLD = "HTTP_422_UNPROCESSABLE_ENTITY" => OLD = "HTTP_422_UNPROCESSABLE_CONTENT"
# breaks: NEW = "HTTP_413_CONTENT_TOO_LARGE" => NEW = "HTTP_413_REQUEST_ENTITY_TOO_LARGE"

OLD = "HTTP_422_UNPROCESSABLE_ENTITY"
NEW = "HTTP_413_CONTENT_TOO_LARGE"

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    values = [getattr(status, OLD), getattr(status, NEW)]
messages = [str(warning.message) for warning in caught]
print(OLD, NEW, values)
print("warned:", messages)

assert values == [422, 413]
assert len(messages) == 1 and "HTTP_422_UNPROCESSABLE_CONTENT" in messages[0]
