"""extra= of model_validate reaches nested models and outweighs their config (2.12)."""

from pydantic import BaseModel, ValidationError

# breaks: class Order(BaseModel, extra="forbid"): => class Order(BaseModel):
# breaks: "ignored": refused(extra="ignore"), => "ignored": refused(),
# breaks: "forbidden": refused(extra="forbid"), => "forbidden": refused(),


class Line(BaseModel):
    sku: str


class Order(BaseModel, extra="forbid"):
    line: Line


SENT = {"line": {"sku": "a1", "color": "red"}, "gift": True}


def refused(**words: str) -> list[str]:
    try:
        Order.model_validate(SENT, **words)
    except ValidationError as error:
        return [".".join(map(str, one["loc"])) for one in error.errors()]
    return []


found = {
    "config": refused(),
    "forbidden": refused(extra="forbid"),
    "ignored": refused(extra="ignore"),
}
kept = Order.model_validate(SENT, extra="allow")
for way, names in found.items():
    print(f"{way:10} refused: {names}")
print("allowed:  ", kept.model_extra, kept.line.model_extra)

assert found["config"] == ["gift"]
assert sorted(found["forbidden"]) == ["gift", "line.color"]
assert found["ignored"] == []
assert (kept.model_extra, kept.line.model_extra) == ({"gift": True}, {"color": "red"})
