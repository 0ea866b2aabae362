"""Two sources fill the arguments: another dependency, or the request. Nothing else."""

from typing import Annotated

from fastapi import Depends, FastAPI, Header


class Mailer:
    def __init__(self, sender: str = "shop@example.com") -> None:
        self.sender = sender


def get_mailer() -> Mailer:
    return Mailer()


def get_language(accept_language: Annotated[str, Header()] = "en") -> str:
    return accept_language[:2]


class Greeter:
    def __init__(
        self,
        mailer: Annotated[Mailer, Depends(get_mailer)],
        language: Annotated[str, Depends(get_language)],
    ) -> None:
        self.words = f"{language} from {mailer.sender}"


app = FastAPI()


@app.get("/wired")
def wired(greeter: Annotated[Greeter, Depends()]) -> str:
    return greeter.words


@app.get("/careless")
def careless(mailer: Annotated[Mailer, Depends()]) -> str:
    return mailer.sender


# try: GET /wired -> 200 "en from shop@example.com"
# try: GET /wired?sender=mallory@example.org -> 200 "en from shop@example.com"
# try: GET /careless -> 200 "shop@example.com"
# try: GET /careless?sender=mallory@example.org -> 200 "mallory@example.org"
