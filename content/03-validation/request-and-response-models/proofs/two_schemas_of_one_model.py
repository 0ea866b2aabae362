"""OpenAPI splits a model into -Input and -Output if its schemas differ; a default is no reason."""

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, computed_field

# breaks: note: str | None = None => note: str | None = None; model_config = ConfigDict(json_schema_serialization_defaults_required=True)
# breaks: ConfigDict(json_schema_serialization_defaults_required=True) => ConfigDict()
# breaks: def read_order(order: Order) -> Order: => def read_order(order: Order) -> None:
# breaks: @computed_field => @staticmethod


class Item(BaseModel):
    name: str
    note: str | None = None


class Settings(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    theme: str = "light"


class Order(BaseModel):
    cents: int

    @computed_field
    def euros(self: "Order") -> float:
        return self.cents / 100


def describe(*, separate: bool) -> dict[str, list[str]]:
    app = FastAPI(separate_input_output_schemas=separate)

    @app.put("/items")
    def put_item(item: Item) -> Item:
        return item

    @app.put("/settings")
    def put_settings(settings: Settings) -> Settings:
        return settings

    @app.put("/orders")
    def read_order(order: Order) -> Order:
        return order

    schemas = app.openapi()["components"]["schemas"]
    return {
        name: schema.get("required", [])
        for name, schema in schemas.items()
        if name not in ("HTTPValidationError", "ValidationError")
    }


split, joined = describe(separate=True), describe(separate=False)
print("schemas and what they require:", split)
print("separate_input_output_schemas=False:", joined)

assert split == {
    "Item": ["name"],
    "Order-Input": ["cents"],
    "Order-Output": ["cents", "euros"],
    "Settings-Input": [],
    "Settings-Output": ["theme"],
}
assert joined["Settings"] == [] and "Order-Output" in joined
