"""Without a form: the body is the file, taken piece by piece, and given up at the limit."""

from fastapi import FastAPI, HTTPException, Request

MOST_BYTES = 20
notes: dict[str, bytes] = {}
app = FastAPI()


@app.put("/notes/{name}", status_code=201)
async def put_note(name: str, request: Request) -> int:
    came = bytearray()
    async for piece in request.stream():
        came += piece
        if len(came) > MOST_BYTES:
            raise HTTPException(413, f"At most {MOST_BYTES} bytes")
    notes[name] = bytes(came)
    return len(came)


@app.get("/notes")
async def list_notes() -> dict[str, str]:
    return {name: note.decode(errors="replace") for name, note in notes.items()}


# try: PUT /notes/short "hello" -> 201 7
# try: PUT /notes/long "hello, hello, hello, hello" -> 413 {"detail": "At most 20 bytes"}
# try: GET /notes -> 200 {"short": "\"hello\""}
