"""The whole of ASGI for HTTP: a scope, one message in, two messages out."""

import json


async def app(scope, receive, send) -> None:
    if scope["type"] != "http":
        raise RuntimeError("only HTTP here")
    request = await receive()
    answer = {
        "asked": f"{scope['method']} {scope['path']}",
        "query": scope["query_string"].decode(),
        "body": request.get("body", b"").decode(),
    }
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(answer).encode()})


# try: GET /tea?sugar=2 -> 200 {"asked": "GET /tea", "query": "sugar=2", "body": ""}
# try: POST /tea {"cups": 2} -> 200 {"asked": "POST /tea", "query": "", "body": "{\"cups\": 2}"}
