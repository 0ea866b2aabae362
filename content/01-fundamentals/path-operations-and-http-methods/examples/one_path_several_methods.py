"""One path, three functions: the method chooses. PUT twice is like PUT once."""

from fastapi import FastAPI, HTTPException, Response

app = FastAPI()
books: dict[str, int] = {}


@app.get("/books/{isbn}")
def read_book(isbn: str) -> dict[str, int]:
    if isbn not in books:
        raise HTTPException(404, "No such book")
    return {"copies": books[isbn]}


@app.put("/books/{isbn}")
def put_book(isbn: str, copies: int, response: Response) -> dict[str, int]:
    response.status_code = 200 if isbn in books else 201
    books[isbn] = copies
    return {"copies": copies}


@app.delete("/books/{isbn}", status_code=204)
def delete_book(isbn: str) -> None:
    if books.pop(isbn, None) is None:
        raise HTTPException(404, "No such book")


# try: PUT /books/i1?copies=3 -> 201 {"copies": 3}
# try: PUT /books/i1?copies=3 -> 200 {"copies": 3}
# try: GET /books/i1 -> 200 {"copies": 3}
# try: POST /books/i1 -> 405 {"detail": "Method Not Allowed"}
# try: DELETE /books/i2 -> 404 {"detail": "No such book"}
