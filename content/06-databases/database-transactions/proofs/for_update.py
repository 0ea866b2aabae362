"""SQLite gets no FOR UPDATE, and an object that is loaded already stays as old as it was."""

from sqlalchemy import create_engine, event, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: select(Show).with_for_update() => select(Show)
# breaks: select(Show).execution_options(populate_existing=True) => select(Show)
# breaks: loaded = session.get_one(Show, "a") => loaded = Show(name="b", free=0)
# breaks: other.execute(update(Show).values(free=1)) => pass


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add(Show(name="a", free=9))

locking = select(Show).with_for_update()
on_sqlite = str(locking.compile(dialect=sqlite.dialect()))
on_postgresql = str(locking.compile(dialect=postgresql.dialect()))
sent: list[str] = []


@event.listens_for(engine, "before_cursor_execute")
def note(connection, cursor, statement, *rest) -> None:
    sent.append(statement)


with Session(engine) as session:
    loaded = session.get_one(Show, "a")
    with Session(engine) as other, other.begin():
        other.execute(update(Show).values(free=1))
    again = session.scalars(locking).one()
    same, stale = again is loaded, again.free
    column = session.scalar(select(Show.free))
    fresh = session.scalars(select(Show).execution_options(populate_existing=True)).one().free

print("PostgreSQL is sent:", on_postgresql.splitlines()[-1].strip())
print("SQLite is sent:    ", on_sqlite.splitlines()[-1].strip())
print("the object, selected again:", stale, "· the column:", column, "· populate_existing:", fresh)

assert on_postgresql.endswith("FOR UPDATE")
assert not any("FOR UPDATE" in statement for statement in [on_sqlite, *sent])
assert (same, stale) == (True, 9)
assert (column, fresh) == (1, 1)
