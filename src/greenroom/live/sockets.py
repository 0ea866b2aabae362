"""Live notices over WebSocket. The same origin was checked at the door (`kit.doors`)."""

from fastapi import APIRouter, WebSocket

from greenroom.live.dependencies import TabLearner, TabsDep
from greenroom.live.tab import Tab, close

router = APIRouter(tags=["live"])


@router.websocket("/live")
async def serve_tab(socket: WebSocket, tabs: TabsDep, learner_id: TabLearner) -> None:
    """One a tab. Refusals are told by a close code, which a refused handshake would hide."""
    await socket.accept()
    ending = tabs.refusal(learner_id)
    if ending is None and learner_id is not None:
        with tabs.watch(learner_id) as watch:
            ending = await Tab(socket, watch, tabs).serve()
            if ending:
                await close(socket, ending)
    elif ending:
        await close(socket, ending)
