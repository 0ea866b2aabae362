"""The contacts service. Given: read it, do not change it."""

import archive
from fastapi import FastAPI, HTTPException
from models import Contact, ContactIn

app = FastAPI()
contacts: dict[str, Contact] = {}


@app.post("/contacts", status_code=201)
def add_contact(new: ContactIn) -> Contact:
    contact = Contact(**new.model_dump())
    contacts[contact.id] = contact
    return contact


@app.get("/contacts/{id}")
def read_contact(id: str) -> Contact:
    if id not in contacts:
        raise HTTPException(404, "No such contact")
    return contacts[id]


@app.get("/archive/{number}")
def read_archived(number: int) -> Contact:
    row = archive.find(number)
    if row is None:
        raise HTTPException(404, "No such contact")
    return Contact.model_validate(row)
