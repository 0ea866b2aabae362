"""Where a feature publishes notices, and of whom a tab is."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from fastapi.requests import HTTPConnection

from greenroom.kit.events import Events
from greenroom.learners.service import find_learner_id
from greenroom.live.service import Tabs


def get_notices(connection: HTTPConnection) -> Events:
    """What `notify` publishes to."""
    notices: Events = connection.app.state.notices
    return notices


def get_tabs(connection: HTTPConnection) -> Tabs:
    tabs: Tabs = connection.app.state.tabs
    return tabs


NoticesDep = Annotated[Events, Depends(get_notices)]
TabsDep = Annotated[Tabs, Depends(get_tabs)]
TabLearner = Annotated[UUID | None, Depends(find_learner_id)]
