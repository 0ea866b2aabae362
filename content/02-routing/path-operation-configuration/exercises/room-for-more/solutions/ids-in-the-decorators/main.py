import bookings
import ferry
import sailings
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI(title="Ferry bookings")
app.include_router(sailings.router)
app.include_router(bookings.router)
app.mount("/line", ferry.app)


@app.exception_handler(ferry.Full)
def refuse(request: Request, error: ferry.Full) -> JSONResponse:
    content = {"detail": "Too few seats are left", "seats_left": error.seats_left}
    return JSONResponse(content, status_code=409)
