import depot
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


@app.post("/parcels")
async def create_parcel(request: Request):
    data = await request.json()
    parcel = depot.add(data["address"], int(data["weight_g"]), data.get("fragile", False))
    return JSONResponse(parcel, status_code=201)


@app.get("/parcels/{number}")
async def read_parcel(request: Request):
    parcel = depot.find(int(request.path_params["number"]))
    if parcel is None:
        return JSONResponse({"error": "not found"}, status_code=404)
    return JSONResponse(parcel)


@app.get("/parcels")
async def list_parcels(request: Request):
    parcels = depot.find_all()
    fragile = request.query_params.get("fragile")
    if fragile is not None:
        parcels = [parcel for parcel in parcels if parcel["fragile"] == (fragile == "true")]
    limit = int(request.query_params.get("limit", 10))
    return JSONResponse(parcels[:limit])
