import shop
from fastapi import FastAPI, HTTPException, Request
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI(max_body_size=1000)
app.include_router(shop.router)
app.mount("/outside", shop.outside)

app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://shop.example"],
    allow_methods=["GET", "POST"],
    allow_headers=["X-Key"],
)


@app.middleware("http")
async def require_key(request: Request, call_next):
    if request.headers.get("X-Key") != shop.KEY:
        raise HTTPException(401, "A key is needed.")
    return await call_next(request)


@app.middleware("http")
async def log(request: Request, call_next):
    response = await call_next(request)
    outcome = "ok" if response.status_code < 400 else "refused"
    shop.note(request.method, request.url.path, response.status_code, outcome)
    return response
