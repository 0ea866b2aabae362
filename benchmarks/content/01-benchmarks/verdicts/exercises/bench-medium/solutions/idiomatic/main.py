import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_async_engine("sqlite+aiosqlite:///notes.db", connect_args={"timeout": 5})
sessions = async_sessionmaker(engine, expire_on_commit=False)
listeners: set[asyncio.Queue[str]] = set()


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class NoteCreate(BaseModel):
    text: Annotated[str, StringConstraints(min_length=1, max_length=200)]


class NoteRead(NoteCreate):
    model_config = ConfigDict(from_attributes=True)

    id: int


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with sessions() as session:
        yield session
        await session.commit()


SessionDep = Annotated[AsyncSession, Depends(get_session, scope="function")]
app = FastAPI(lifespan=lifespan)


async def get_note(note_id: int, session: SessionDep) -> Note:
    note = await session.get(Note, note_id)
    if note is None:
        raise HTTPException(404, "No such note")
    return note


NoteDep = Annotated[Note, Depends(get_note)]


@app.post("/notes", status_code=201)
async def create_note(new: NoteCreate, session: SessionDep) -> NoteRead:
    note = Note(text=new.text)
    session.add(note)
    await session.flush()
    for listener in listeners:
        listener.put_nowait(note.text)
    return NoteRead.model_validate(note)


@app.get("/notes")
async def list_notes(
    session: SessionDep, limit: Annotated[int, Query(ge=1, le=100)] = 100
) -> list[NoteRead]:
    notes = await session.scalars(select(Note).order_by(Note.id.desc()).limit(limit))
    return [NoteRead.model_validate(note) for note in notes]


@app.get("/notes/{note_id}")
async def read_note(note: NoteDep) -> NoteRead:
    return NoteRead.model_validate(note)


@app.put("/notes/{note_id}")
async def update_note(note: NoteDep, new: NoteCreate) -> NoteRead:
    note.text = new.text
    return NoteRead.model_validate(note)


@app.delete("/notes/{note_id}", status_code=204)
async def delete_note(note: NoteDep, session: SessionDep) -> None:
    await session.delete(note)


@app.websocket("/feed")
async def feed(websocket: WebSocket, token: str = "") -> None:
    if not token:
        await websocket.close(1008)
        return
    await websocket.accept()
    queue: asyncio.Queue[str] = asyncio.Queue()
    listeners.add(queue)
    try:
        await websocket.send_text("ready")
        while True:
            await websocket.send_text(await queue.get())
    except WebSocketDisconnect:
        pass
    finally:
        listeners.discard(queue)
