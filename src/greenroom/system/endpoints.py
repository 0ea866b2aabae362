"""Is it alive, is it ready, and behind which wall does it grade."""

from fastapi import APIRouter, Request

from greenroom.system import service
from greenroom.system.schemas import JudgeRead, LiveRead, ReadyRead, SystemRead

# Load balancers and monitors ask by HEAD too.
health = APIRouter(prefix="/health", tags=["system"])
router = APIRouter(tags=["system"])


@health.head("/live", include_in_schema=False)
@health.get("/live")
async def read_live() -> LiveRead:
    """The process answers. Asks nothing else."""
    return LiveRead(status="live")


@health.head("/ready", include_in_schema=False)
@health.get("/ready")
async def read_ready(request: Request) -> ReadyRead:
    """Pages and API can be used. `judge` says whether a grade would start at once."""
    return service.read_ready(request.app)


@router.get("/system")
def read_system(request: Request) -> SystemRead:
    """Versions, the wall that grades here with what is missing, and what learners may import."""
    return service.read_system(request.app)


@router.get("/judge")
async def read_judge(request: Request) -> JudgeRead:
    """Slots, who waits, the last verdicts with their phases, memory: counts only."""
    return await service.read_judge(request.app)
