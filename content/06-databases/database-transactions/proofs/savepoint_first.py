"""On SQLite a savepoint that comes first is committed by its own end; a write before it helps."""

from sqlalchemy import create_engine, event, func, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

# breaks: session.scalar(select(func.count()).select_from(Booking))  # reads first => session.execute(text("BEGIN"))
# breaks: session.add(Booking(reference="written before")) => pass
# breaks: connection.exec_driver_sql("BEGIN") => pass
# breaks: with session.begin_nested():  # the first statement => with session.no_autoflush:


class Base(DeclarativeBase): ...


class Booking(Base):
    __tablename__ = "bookings"

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str]


engine = create_engine("sqlite:///theatre.db")
careful = create_engine("sqlite:///careful.db")


@event.listens_for(careful, "connect")
def stop_own_transactions(connection, record) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself


@event.listens_for(careful, "begin")
def begin(connection) -> None:
    connection.exec_driver_sql("BEGIN")


for each in (engine, careful):
    Base.metadata.create_all(each)


def count_after_rollback(session: Session) -> int:
    session.rollback()
    return session.scalar(select(func.count()).select_from(Booking))


with Session(engine) as session:
    session.scalar(select(func.count()).select_from(Booking))  # reads first
    with session.begin_nested():  # the first statement
        session.add(Booking(reference="inside"))
    first = count_after_rollback(session)

with Session(engine) as session:
    session.add(Booking(reference="written before"))
    session.flush()
    with session.begin_nested():
        session.add(Booking(reference="inside"))
    after_a_write = count_after_rollback(session)

with Session(careful) as session:
    with session.begin_nested():
        session.add(Booking(reference="inside"))
    with_begin = count_after_rollback(session)

print("a savepoint is the first that writes, then rollback, rows kept:", first)
print("a write before the savepoint, rows more:", after_a_write - first)
print("BEGIN is sent by an event, rows kept:", with_begin)

assert first == 1
assert after_a_write == first
assert with_begin == 0
