"""A model is checked when it is built, and then no more."""

from pydantic import BaseModel, ConfigDict, ValidationError


class Price(BaseModel):
    cents: int


class WatchedPrice(Price):
    model_config = ConfigDict(validate_assignment=True)


price = Price(cents="900")
print(price)

price.cents = "nine euros"
print(price)
print(Price(cents=900).model_copy(update={"cents": "free"}))

watched = WatchedPrice(cents=900)
try:
    watched.cents = "nine euros"
except ValidationError as error:
    print(error.errors()[0]["type"], watched)

# prints: cents=900
# prints: cents='nine euros'
# prints: cents='free'
# prints: int_parsing cents=900
