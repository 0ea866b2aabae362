"""No registry maps an interface to its implementation: what stands in `Depends` is called."""

from abc import ABC, abstractmethod
from typing import Annotated, Protocol

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient

# breaks: class Gateway(ABC): => class Gateway:
# breaks: class Port(Protocol): => class Port:
# breaks: return Stripe() => return Stripe
# breaks: app.dependency_overrides[Gateway] = Stripe => app.dependency_overrides[Port] = Stripe


class Gateway(ABC):
    @abstractmethod
    def pay(self) -> str: ...


class Stripe(Gateway):
    def pay(self) -> str:
        return "paid by Stripe"


class Port(Protocol):
    def pay(self) -> str: ...


def get_gateway() -> Gateway:
    return Stripe()


app = FastAPI()


@app.get("/abstract")
def by_class(gateway: Annotated[Gateway, Depends()]) -> str:
    return gateway.pay() or ""


@app.get("/protocol")
def by_protocol(gateway: Annotated[Port, Depends()]) -> str:
    return gateway.pay() or ""


@app.get("/provider")
def by_provider(gateway: Annotated[Gateway, Depends(get_gateway)]) -> str:
    return gateway.pay()


client = TestClient(app, raise_server_exceptions=False)
abstract, protocol, provider = map(client.get, ["/abstract", "/protocol", "/provider"])
app.dependency_overrides[Gateway] = Stripe
bound = client.get("/abstract")
print("Depends() on an abstract class:", abstract.status_code)
print("Depends() on a protocol:       ", protocol.status_code, protocol.text)
print("Depends(get_gateway):          ", provider.status_code, provider.text)
print("bound by dependency_overrides: ", bound.status_code, bound.text)

assert abstract.status_code == 500
assert protocol.status_code == 422
assert (provider.status_code, provider.text) == (200, '"paid by Stripe"')
assert (bound.status_code, bound.text) == (200, '"paid by Stripe"')
