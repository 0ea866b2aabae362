"""A validator of the same name replaces that of the parent; another name is added to it."""

from pydantic import BaseModel, field_validator

# breaks: def check(cls, value: int) -> int:  # the same name => def check_too(cls, value: int) -> int:
# breaks: def check_child(cls, value: int) -> int:  # another name => def check(cls, value: int) -> int:
# breaks: @field_validator("size", "depth") => @field_validator("size")

calls: list[str] = []


class Parent(BaseModel):
    size: int
    depth: int = 1

    @field_validator("size", "depth")
    @classmethod
    def check(cls, value: int) -> int:
        calls.append(f"parent {value}")
        return value


class Replaces(Parent):
    @field_validator("size")
    @classmethod
    def check(cls, value: int) -> int:  # the same name
        calls.append(f"child {value}")
        return value


class Adds(Parent):
    @field_validator("size")
    @classmethod
    def check_child(cls, value: int) -> int:  # another name
        calls.append(f"child {value}")
        return value


def run(model: type[BaseModel]) -> list[str]:
    calls.clear()
    model(size=5, depth=2)
    return list(calls)


replaced, added = run(Replaces), run(Adds)
print("same name:   ", replaced)
print("another name:", added)

assert replaced == ["child 5"]
assert added == ["parent 5", "child 5", "parent 2"]
