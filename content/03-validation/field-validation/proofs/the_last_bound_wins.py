"""Of two bounds of one kind the last counts; an assigned `Field` is put before the alias's."""

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

# breaks: assigned: Positive = Field(gt=17) => assigned: Annotated[Positive, Field(gt=17)]
# breaks: nested: Annotated[Positive, Field(gt=17)] = 18 => nested: Annotated[Annotated[int, Field(gt=17)], Field(gt=0)] = 18
# breaks: loosened: Annotated[Adult, Field(gt=0)] = 18 => loosened: Annotated[Adult, Field(lt=99)] = 18
# breaks: other_kind: Positive = Field(18, le=99) => other_kind: int = Field(18, le=99)

Positive = Annotated[int, Field(gt=0)]
Adult = Annotated[int, Field(gt=17)]


class Person(BaseModel):
    assigned: Positive = Field(gt=17)
    nested: Annotated[Positive, Field(gt=17)] = 18
    loosened: Annotated[Adult, Field(gt=0)] = 18
    other_kind: Positive = Field(18, le=99)


def takes(name: str, value: int) -> bool:
    try:
        Person(**{"assigned": 18, name: value})
    except ValidationError:
        return False
    return True


found = {name: takes(name, 5) for name in ("assigned", "nested", "loosened")}
both = takes("other_kind", 0), takes("other_kind", 100)
metadata = [str(item) for item in Person.model_fields["assigned"].metadata]
for name, taken in found.items():
    print(f"5 is taken as {name}: {taken}")
print("metadata of `assigned`:", metadata)
print("another kind of bound, 0 and 100 taken:", both)

assert found == {"assigned": True, "nested": False, "loosened": True}
assert both == (False, False)
assert metadata == ["Gt(gt=17)", "Gt(gt=0)"]
