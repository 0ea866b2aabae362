"""The id of the request that is being answered; every log line of it carries the id."""

from contextvars import ContextVar

from greenroom.kit.ids import new_id

_current: ContextVar[str] = ContextVar("request_id", default="-")


def current_request_id() -> str:
    """The id of this request, or `-` outside of one."""
    return _current.get()


def open_request() -> str:
    """Starts a new id for the request of this task and returns it."""
    request_id = new_id().hex
    _current.set(request_id)
    return request_id
