"""What the client says about a file, and what it is."""

from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

app = FastAPI()


@app.post("/photos")
async def take_photo(file: UploadFile) -> dict[str, str | int | None]:
    first = await file.read(8)
    return {
        "filename": file.filename,
        "content_type": file.content_type,
        "size": file.size,
        "begins with": first.decode(errors="replace"),
    }


client = TestClient(app)
sent = {"file": ("../../etc/photo.png", b"<script>alert(1)</script>", "image/png")}
for name, value in client.post("/photos", files=sent).json().items():
    print(f"{name}: {value}")

# prints: filename: ../../etc/photo.png
# prints: content_type: image/png
# prints: size: 25
# prints: begins with: <script>
