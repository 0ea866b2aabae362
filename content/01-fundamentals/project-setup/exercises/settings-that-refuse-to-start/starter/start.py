"""How a start fails. Given: read it, do not change it."""


class StartError(Exception):
    """The environment is wrong: `names` of variables, and a message for the operator."""

    def __init__(self, names: list[str], message: str) -> None:
        super().__init__(message)
        self.names = names
