"""What goes over the WebSocket of a tab, told apart by `kind`; see `docs/develop/live.md`."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field


class Ping(BaseModel):
    """Are you there? Either side may ask; the other answers with `pong`."""

    kind: Literal["ping"] = "ping"


class Pong(BaseModel):
    kind: Literal["pong"] = "pong"


class DueNotice(BaseModel):
    """How many cards wait for the learner now."""

    kind: Literal["due"] = "due"
    due: int = Field(ge=0, description="Reviews that are due")
    new: int = Field(ge=0, description="New cards that today's cap still lets through")


class ProofNotice(BaseModel):
    """A proof that the learner asked for has run."""

    kind: Literal["proof"] = "proof"
    card: str = Field(description="`section/topic/card`")
    proof: str
    passed: bool


# A new notice is a class above and a name here: server, docs and generated client follow.
Notice = Annotated[DueNotice | ProofNotice, Field(discriminator="kind")]
LiveMessage = Annotated[DueNotice | ProofNotice | Ping | Pong, Field(discriminator="kind")]
TabMessage = Annotated[Ping | Pong, Field(discriminator="kind")]
