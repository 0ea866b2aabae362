"""The composition root: what Greenroom is made of, and which wall may grade."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from functools import partial
from importlib.metadata import version

import structlog
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Match

from greenroom.catalog import tasks as catalog_tasks
from greenroom.catalog.endpoints import router as catalog_router
from greenroom.catalog.service import Evidence, load_catalog
from greenroom.config import Settings, read_settings
from greenroom.db import make_engine, make_sessions
from greenroom.errors import StartError, add_error_handlers
from greenroom.judge import BoxFailed, Judge, SandboxUnavailable
from greenroom.kit.assets import BuiltAssets
from greenroom.kit.background import running
from greenroom.kit.body_limit import BodyLimit
from greenroom.kit.doors import Doors
from greenroom.kit.events import Events
from greenroom.kit.request_log import RequestLog
from greenroom.kit.security_headers import SecurityHeaders
from greenroom.learners import export as learners_export
from greenroom.learners import tasks as learners_tasks
from greenroom.learners.endpoints import router as learners_router
from greenroom.learners.guest_pages import GuestPages
from greenroom.learners.keys import read_keys
from greenroom.learners.limits import GuestLimits
from greenroom.learners.service import GuestCookies
from greenroom.live.schemas import LiveMessage, TabMessage
from greenroom.live.service import Tabs
from greenroom.live.sockets import router as live_router
from greenroom.migrations.upgrade import upgrade_database
from greenroom.openapi import describe
from greenroom.practice import export as practice_export
from greenroom.practice import service as practice
from greenroom.practice import tasks as practice_tasks
from greenroom.practice.endpoints import router as practice_router
from greenroom.practice.schemas import SubmissionEvent
from greenroom.readiness import export as readiness_export
from greenroom.readiness.endpoints import router as readiness_router
from greenroom.review import export as review_export
from greenroom.review import tasks as review_tasks
from greenroom.review.endpoints import router as review_router
from greenroom.search.endpoints import router as search_router
from greenroom.search.service import Search
from greenroom.search.sqlite import SQLiteIndex
from greenroom.system.endpoints import health as health_router
from greenroom.system.endpoints import router as system_router
from greenroom.system.service import grading_refusal

log = structlog.stdlib.get_logger("greenroom")
# A submission is 256 kB at most; JSON escapes can double it.
MAX_BODY_BYTES = 1_000_000
# What features give to a learner's export; a test fails when a table of learners is missing.
EXPORT_PARTS = (
    *learners_export.PARTS,
    *practice_export.PARTS,
    *review_export.PARTS,
    *readiness_export.PARTS,
)


def create_app(settings: Settings | None = None) -> FastAPI:
    """A Greenroom, ready to be served; nothing is opened before its lifespan starts."""
    settings = settings or read_settings()
    app = FastAPI(
        title="Greenroom",
        version=version("greenroom"),
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        generate_unique_id_function=_operation_id,
    )
    app.state.settings = settings
    add_error_handlers(app)
    _add_routes(app)
    _add_frontend(app)
    describe(app, SubmissionEvent=SubmissionEvent, LiveMessage=LiveMessage, TabMessage=TabMessage)
    app.add_middleware(GuestPages)
    app.add_middleware(BuiltAssets, directory=settings.frontend)
    # A topic is 50 kB of JSON, a tenth of it compressed. Outside BuiltAssets, so that it sees
    # what is compressed already; event streams are left alone too.
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(BodyLimit, most_bytes=MAX_BODY_BYTES)
    app.add_middleware(Doors, allowed_hosts=settings.allowed_hosts)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestLog)
    return app


def _operation_id(route: APIRoute) -> str:
    """The endpoint's own name: stable, and a good name for a client's function."""
    return route.name


def _add_routes(app: FastAPI) -> None:
    api = APIRouter(prefix="/api")
    features = (
        system_router,
        learners_router,
        catalog_router,
        search_router,
        practice_router,
        review_router,
        readiness_router,
    )
    for router in (*features, live_router):
        api.include_router(router)

    @api.api_route(
        "/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"], include_in_schema=False
    )
    async def nothing_here(request: Request, path: str) -> None:
        """Before the front end, which would answer with its page."""
        scope = {**request.scope, "path": f"/{path}", "root_path": ""}
        methods = [
            method
            for router in features
            for route in router.routes
            if isinstance(route, APIRoute) and route.matches(scope)[0] is not Match.NONE
            for method in sorted(route.methods or ())
        ]
        if methods:
            raise HTTPException(405, headers={"Allow": ", ".join(methods)})
        raise HTTPException(404)

    app.include_router(health_router)
    app.include_router(api)


def _add_frontend(app: FastAPI) -> None:
    directory = app.state.settings.frontend
    if not (directory / "index.html").is_file():
        return

    @app.get("/docs", include_in_schema=False)
    async def read_docs() -> FileResponse:
        """The API's own page: works offline and under the content security policy."""
        return FileResponse(directory / "docs.html")

    app.frontend("/", directory=directory)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Opens what the app needs; raises StartError with a sentence when it cannot."""
    settings: Settings = app.state.settings
    if not (settings.frontend / "index.html").is_file():
        log.warning("the front end is not built: run `make web`", folder=str(settings.frontend))
    await asyncio.to_thread(_prepare_data, settings)
    async with AsyncExitStack() as stack:
        engine = make_engine(settings.database_path)
        stack.push_async_callback(engine.dispose)
        app.state.sessions = make_sessions(engine)
        keys = read_keys(settings.data / "guest.keys")
        app.state.guest_cookies = GuestCookies(keys, timedelta(days=settings.guest_retention_days))
        app.state.guest_limits = GuestLimits.of(settings)
        app.state.evidence = Evidence()
        app.state.notices = Events(backlog=0)
        app.state.tabs = Tabs(app.state.notices)
        stack.push_async_callback(app.state.tabs.close)
        app.state.catalog = await asyncio.to_thread(load_catalog, settings.content)
        index = SQLiteIndex(settings.data / "search")
        app.state.search = Search(index, app.state.catalog)
        await stack.enter_async_context(_judge(app))
        await stack.enter_async_context(learners_tasks.lifespan(app))
        await stack.enter_async_context(catalog_tasks.lifespan(app))
        await stack.enter_async_context(review_tasks.lifespan(app))
        await stack.enter_async_context(practice_tasks.lifespan(app))
        app.state.export_parts = EXPORT_PARTS
        app.state.leavers = (
            partial(practice.leave, grading=app.state.grading, runs=app.state.runs),
            app.state.tabs.leave,
        )
        yield


def _prepare_data(settings: Settings) -> None:
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        probe = settings.data / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StartError(
            f"The data folder {settings.data} cannot be written ({error.strerror}): "
            "make it writable, or name another with GREENROOM_DATA."
        ) from error
    copy = upgrade_database(settings.database_path)
    if copy:
        log.info("database upgraded; the one before it was kept", copy=copy)


@asynccontextmanager
async def _judge(app: FastAPI) -> AsyncIterator[None]:
    """Warms the judge in the background: the API answers before it is warm, and says so."""
    settings: Settings = app.state.settings
    judge = Judge(sandbox=settings.sandbox, packages=settings.learner_venv or "default")
    app.state.judge, app.state.judge_warmed = judge, asyncio.Event()
    app.state.judge_failure, app.state.grading_refusal = None, None

    async def warm() -> None:
        try:
            await judge.start()
        except (SandboxUnavailable, BoxFailed) as error:
            app.state.judge_failure = f"Grading is off: {error}"
            log.error("the judge cannot run", reason=str(error))
        else:
            app.state.grading_refusal = grading_refusal(settings, judge.sandbox)
            log.info("the judge is ready", sandbox=judge.sandbox, refusal=app.state.grading_refusal)
        app.state.judge_warmed.set()

    try:
        async with running(warm()):
            yield
    finally:
        await judge.close()
