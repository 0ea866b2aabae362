"""OPTIONS is a 405 like any other method; CORSMiddleware answers preflights and nothing else."""

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient

# breaks: allow_methods=["PUT"] => allow_methods=["POST"]
# breaks: "Access-Control-Request-Method": "PUT" => "X-Method": "PUT"

plain, cors = FastAPI(), FastAPI()
cors.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"], allow_methods=["PUT"])
ran: list[str] = []


@plain.put("/items/{name}")
@cors.put("/items/{name}")
def put_item(name: str) -> str:
    ran.append(name)
    return name


PREFLIGHT = {"Origin": "https://shop.example", "Access-Control-Request-Method": "PUT"}
bare = [TestClient(app).options("/items/a").status_code for app in (plain, cors)]
preflights = [TestClient(app).options("/items/a", headers=PREFLIGHT) for app in (plain, cors)]
statuses = [answer.status_code for answer in preflights]
allowed = preflights[1].headers.get("Access-Control-Allow-Methods")
nowhere = TestClient(cors).options("/nowhere", headers=PREFLIGHT).status_code
print("OPTIONS:          without CORS", bare[0], " with CORS", bare[1])
print("preflight:        without CORS", statuses[0], " with CORS", statuses[1], allowed)
print("preflight, no such path:      ", nowhere, " function ran:", ran)

assert bare == [405, 405]
assert statuses == [405, 200] and "PUT" in allowed
assert nowhere == 200 and ran == []
