"""The class builds its validator once; an instance fills its fields in order, post init last."""

from typing import Annotated, Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, Field, GetCoreSchemaHandler

# breaks: default_factory=make_number => default=7
# breaks: sku: Annotated[str, AfterValidator(note_sku)] => sku: Annotated[str, AfterValidator(str)]
# breaks: def model_post_init => def model_after_init
# breaks: client.post("/orders", json={"quantity": 2, "sku": "a1"}) => client.post("/orders", json={"quantity": "x", "sku": "a1"})

events: list[str] = []


class Sku:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        events.append("schema asked for")
        return handler(str)


def note_sku(sku: str) -> str:
    events.append("sku validated")
    return sku


def note_quantity(quantity: int) -> int:
    events.append("quantity validated")
    return quantity


def make_number() -> int:
    events.append("default factory called")
    return 7


class Order(BaseModel):
    sku: Annotated[str, AfterValidator(note_sku)]
    number: int = Field(default_factory=make_number)
    quantity: Annotated[int, AfterValidator(note_quantity)]
    origin: Sku = "web"

    def model_post_init(self, context: Any) -> None:
        events.append("model_post_init called")


app = FastAPI()


@app.post("/orders")
def add_order(order: Order) -> int:
    events.append("endpoint runs")
    return order.number


events.append("app is ready")
client = TestClient(app)
for _ in range(2):
    client.post("/orders", json={"quantity": 2, "sku": "a1"})
print("\n".join(events[: len(events) // 2 + 2]))
print(
    "asked for the schema:",
    events.count("schema asked for"),
    "made:",
    events.count("endpoint runs"),
)
built = events[: events.index("app is ready")]
first = (
    events[len(built) + 1 : events.index("endpoint runs") + 1] if "endpoint runs" in events else []
)

assert built and set(built) == {"schema asked for"}
assert first == [
    "sku validated",
    "default factory called",
    "quantity validated",
    "model_post_init called",
    "endpoint runs",
]
assert events.count("schema asked for") == len(built)
assert events.count("endpoint runs") == 2
