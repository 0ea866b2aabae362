import vouchers
from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel, Field
from vouchers import Gift, Voucher


class GiftWrite(BaseModel):
    message: str
    recipient_email: str


class VoucherWrite(BaseModel):
    cents: int = Field(ge=1)
    buyer_email: str
    gift: GiftWrite | None = None


class Redemption(BaseModel):
    cents: int = Field(ge=1)


class GiftRead(BaseModel):
    message: str


class VoucherRead(BaseModel):
    code: str
    cents: int
    gift: GiftRead | None


app = FastAPI()


def get_voucher(code: str) -> Voucher:
    voucher = vouchers.find(code)
    if voucher is None:
        raise HTTPException(404, "There is no such voucher.")
    return voucher


@app.post("/vouchers", status_code=201, response_model=VoucherRead)
def create_voucher(wanted: VoucherWrite, response: Response) -> Voucher:
    gift = Gift(**wanted.gift.model_dump()) if wanted.gift else None
    voucher = vouchers.add(cents=wanted.cents, buyer_email=wanted.buyer_email, gift=gift)
    response.headers["Location"] = f"/vouchers/{voucher.code}"
    return voucher


@app.get("/vouchers", response_model=list[VoucherRead])
def list_vouchers() -> list[Voucher]:
    return vouchers.find_all()


@app.get("/vouchers/{code}", response_model=VoucherRead)
def read_voucher(code: str) -> Voucher:
    return get_voucher(code)


@app.post("/vouchers/{code}/redemptions", response_model=VoucherRead)
def redeem(code: str, wanted: Redemption) -> Voucher:
    voucher = get_voucher(code)
    if wanted.cents > voucher.cents:
        voucher.cents = 0
        raise HTTPException(409, "The voucher holds less than that.")
    voucher.cents -= wanted.cents
    return voucher
