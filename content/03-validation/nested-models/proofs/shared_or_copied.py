"""A nested instance is taken as it is: not copied, not validated again; a default is copied."""

from pydantic import BaseModel, Field

# breaks: order, other = Order(address=given), Order(address=given) => order, other = Order(address=given), Order(address=given.model_copy())
# breaks: shallow = order.model_copy() => shallow = order.model_copy(deep=True)
# breaks: deep = order.model_copy(deep=True) => deep = order.model_copy()
# breaks: home: Address = ROME => home: Address = Field(default_factory=lambda: ROME)


class Address(BaseModel):
    city: str


ROME = Address(city="Rome")


class Order(BaseModel):
    address: Address = Field(description="where it goes")
    home: Address = ROME


given = Address(city="Oslo")
order, other = Order(address=given), Order(address=given)
shallow = order.model_copy()
deep = order.model_copy(deep=True)
given.city = "Bern"
wrong = Order(address=Address.model_construct(city=7)).address.city
order.home.city = "Paris"
print("two orders, one address:    ", order.address.city, other.address.city)
print("model_copy, and deep:       ", shallow.address.city, deep.address.city)
print("built without validation:   ", wrong)
print("the default of the other:   ", other.home.city)

assert (order.address.city, other.address.city) == ("Bern", "Bern")
assert (shallow.address.city, deep.address.city) == ("Bern", "Oslo")
assert wrong == 7
assert other.home.city == "Rome"
