"""Security() is a Depends with scopes: it goes into the list itself; a str of scopes is split."""

from collections.abc import Callable

from fastapi import Depends, FastAPI, Security
from fastapi.security import SecurityScopes
from fastapi.testclient import TestClient

# breaks: Depends(Security(note, scopes=["items"])) => Security(note, scopes=["items"])
# breaks: Security(note, scopes="me") => Security(note, scopes=["me"])
# breaks: Depends(note, scopes=["items"]) => Security(note, scopes=["items"])

noted: list[list[str]] = []


def note(needed: SecurityScopes) -> None:
    noted.append(needed.scopes)


def scopes_seen(declare: Callable[[], object]) -> object:
    try:
        app = FastAPI(dependencies=[declare()])
        app.get("/")(lambda: "in")
    except (AssertionError, TypeError) as error:
        return f"{type(error).__name__}: {error}"
    TestClient(app).get("/")
    return noted[-1]


plain = scopes_seen(lambda: Security(note, scopes=["items"]))
wrapped = scopes_seen(lambda: Depends(Security(note, scopes=["items"])))
keyword = scopes_seen(lambda: Depends(note, scopes=["items"]))
text = scopes_seen(lambda: Security(note, scopes="me"))
without = scopes_seen(lambda: Depends(note))
print("Security(f, scopes=[...]):         ", plain)
print("Depends(Security(f, scopes=[...])):", wrapped)
print("Depends(f, scopes=[...]):          ", keyword)
print("Security(f, scopes='me'):          ", text)
print("Depends(f):                        ", without)

assert plain == ["items"]
assert wrapped == "AssertionError: A parameter-less dependency must have a callable dependency"
assert keyword == "TypeError: Depends() got an unexpected keyword argument 'scopes'"
assert text == ["m", "e"]
assert without == []
