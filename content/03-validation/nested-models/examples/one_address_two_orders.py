"""A nested instance is shared. What comes as a dict is built anew."""

from pydantic import BaseModel


class Address(BaseModel):
    city: str


class Order(BaseModel, frozen=True):
    address: Address


home = Address(city="Rome")
first, second = Order(address=home), Order(address=home)
copy, deep = first.model_copy(), first.model_copy(deep=True)
parsed = Order.model_validate({"address": home.model_dump()})

first.address.city = "Oslo"
print(second.address.city, copy.address.city, deep.address.city, parsed.address.city)

# prints: Oslo Oslo Rome Rome
