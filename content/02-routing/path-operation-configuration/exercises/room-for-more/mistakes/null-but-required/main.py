import bookings
import ferry
import sailings
from fastapi import FastAPI
from fastapi.routing import APIRoute

PARTNERS = "partners"


def name_operation(route: APIRoute) -> str:
    """What a generated client calls its function; who may read of it is no part of the name."""
    own = next(tag for tag in route.tags if tag != PARTNERS)
    return f"{own}-{route.name}"


app = FastAPI(title="Ferry bookings", generate_unique_id_function=name_operation)
app.include_router(sailings.router, tags=[PARTNERS])
app.include_router(bookings.router, tags=[PARTNERS])
app.mount("/line", ferry.app)
