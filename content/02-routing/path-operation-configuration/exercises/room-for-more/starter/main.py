import bookings
import ferry
import sailings
from fastapi import FastAPI
from fastapi.routing import APIRoute


def name_operation(route: APIRoute) -> str:
    """What a generated client calls its function: `bookings-create`."""
    return f"{route.tags[0]}-{route.name}"


app = FastAPI(title="Ferry bookings", generate_unique_id_function=name_operation)
app.include_router(sailings.router)
app.include_router(bookings.router)
app.mount("/line", ferry.app)
