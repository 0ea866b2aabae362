"""201 or 200, decided by the data; refusals are raised; nothing to say is 204."""

from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel


class Room(BaseModel):
    beds: int


class Refusal(BaseModel):
    detail: str


app = FastAPI()
rooms: dict[int, Room] = {}
NOT_FOUND = {404: {"model": Refusal}}


@app.put("/rooms/{number}", responses={201: {"model": Room}})
def put_room(number: int, room: Room, response: Response) -> Room:
    if number not in rooms:
        response.status_code = 201
        response.headers["Location"] = f"/rooms/{number}"
    rooms[number] = room
    return room


@app.get("/rooms/{number}", responses=NOT_FOUND)
def read_room(number: int) -> Room:
    if number not in rooms:
        raise HTTPException(404, f"There is no room {number}.")
    return rooms[number]


@app.delete("/rooms/{number}", status_code=204, responses=NOT_FOUND)
def delete_room(number: int) -> None:
    if rooms.pop(number, None) is None:
        raise HTTPException(404, f"There is no room {number}.")


# try: PUT /rooms/7 {"beds": 2} -> 201 {"beds": 2}
# try: PUT /rooms/7 {"beds": 3} -> 200 {"beds": 3}
# try: GET /rooms/8 -> 404 {"detail": "There is no room 8."}
# try: DELETE /rooms/7 -> 204
# try: DELETE /rooms/7 -> 404 {"detail": "There is no room 7."}
# try: GET /rooms/seven -> 422 {"detail": [{"type": "int_parsing", "loc": ["path", "number"], "msg": "Input should be a valid integer, unable to parse string as an integer", "input": "seven"}]}
