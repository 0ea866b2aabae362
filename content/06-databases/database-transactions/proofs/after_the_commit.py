"""A session begins by itself: `begin()` after a query is refused, a later read begins anew."""

from sqlalchemy import create_engine, event, func, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: session.scalar(select(Show.free))  # a look => pass
# breaks: Session(engine)  # expires at commit => Session(engine, expire_on_commit=False)
# breaks: with Session(engine) as closed:  # without a commit => with Session(engine) as closed, closed.begin():


class Base(DeclarativeBase): ...


class Show(Base):
    __tablename__ = "shows"

    name: Mapped[str] = mapped_column(primary_key=True)
    free: Mapped[int]


engine = create_engine("sqlite:///theatre.db")
Base.metadata.create_all(engine)
with Session(engine) as session, session.begin():
    session.add(Show(name="a", free=9))
statements: list[str] = []
event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2].split()[0]))

with Session(engine) as session:
    new = session.in_transaction()
    session.scalar(select(Show.free))  # a look
    try:
        with session.begin():
            refused = "no"
    except InvalidRequestError as error:
        refused = str(error).split(".")[0]

session = Session(engine)  # expires at commit
with session:
    show = session.get_one(Show, "a")
    session.commit()
    statements.clear()
    before = session.in_transaction(), engine.pool.checkedout()
    free = show.free
    after = session.in_transaction(), engine.pool.checkedout()
    reloaded = list(statements)

with Session(engine) as closed:  # without a commit
    closed.add(Show(name="b", free=1))
    closed.flush()
    inside = closed.scalar(select(func.count()).select_from(Show))
with Session(engine) as session:
    outside = session.scalar(select(func.count()).select_from(Show))

print("a new session is in a transaction:", new, "· begin() after a query:", refused)
print("after the commit:", before, "· after reading an attribute:", after, reloaded)
print("never committed: rows inside", inside, "· rows outside", outside)

assert not new
assert refused == "A transaction is already begun on this Session"
assert (before, after, reloaded) == ((False, 0), (True, 1), ["SELECT"])
assert (inside, outside) == (2, 1)
