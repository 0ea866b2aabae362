"""The lazy paths of SQLAlchemy, run once on SQLite in memory while the zygote becomes warm."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, selectinload


class _Base(DeclarativeBase):
    pass


class _Shelf(_Base):
    __tablename__ = "shelves"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    books: Mapped[list["_Book"]] = relationship(back_populates="shelf")


class _Book(_Base):
    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("shelves.id"))
    shelf: Mapped[_Shelf] = relationship(back_populates="books")


async def run() -> None:
    """Make the tables, write two rows, and read them with and without a join."""
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(_Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(_Shelf(name="a", books=[_Book()]))
        await session.commit()
        rows = await session.scalars(select(_Shelf).options(selectinload(_Shelf.books)))
        if len(rows.all()) != 1:
            raise RuntimeError("the database did not keep its row")
    await engine.dispose()
    _Base.metadata.clear()
    _Base.registry.dispose()
