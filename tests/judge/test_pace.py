"""The clock of time limits leaves out what was spent in line for a core, and never all of it."""

import asyncio
import os
import time

from greenroom.judge.host.pace import MOST_STRETCH, Pace, delay_of

APP = 4_000_000  # no process has this number


class Machine:
    """What the clock and the kernel say."""

    def __init__(self) -> None:
        self.clock = 100.0
        self.delays = {APP: 50.0, os.getpid(): 7.0}
        self.process = APP

    def pace(self) -> Pace:
        return Pace(lambda: self.process, clock=lambda: self.clock, delay=self.delays.__getitem__)


def test_time_in_line_is_left_out_for_app_and_judge() -> None:
    machine = Machine()
    pace = machine.pace()
    machine.clock += 10
    assert pace.now() == 10
    machine.delays[APP] += 2
    machine.delays[os.getpid()] += 1
    assert pace.now() == 7
    machine.clock += 1
    assert pace.now() == 8


def test_clock_never_stands_still() -> None:
    machine = Machine()
    pace = machine.pace()
    machine.clock += 9
    machine.delays[APP] += 1000
    assert pace.now() == 9 / MOST_STRETCH


def test_what_a_new_process_waited_before_does_not_count() -> None:
    machine = Machine()
    pace = machine.pace()
    machine.clock += 10
    machine.delays[APP] += 2
    pace.now()
    machine.process, machine.delays[APP + 1] = APP + 1, 5.0
    assert pace.now() == 8
    machine.delays[APP + 1] += 1
    assert pace.now() == 7


async def test_wait_goes_on_while_the_machine_is_busy() -> None:
    """Each look at the kernel finds more of the wait, until the whole stretch is used."""
    busy = iter(range(10**6))
    pace = Pace(lambda: APP, delay=lambda _: float(next(busy)))
    never: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    began = time.monotonic()
    await pace.wait({never}, 0.05)
    assert time.monotonic() - began >= 0.05 * MOST_STRETCH


async def test_wait_ends_with_the_first_that_is_done() -> None:
    pace = Pace(os.getpid)
    never: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    done = asyncio.ensure_future(asyncio.sleep(0))
    await pace.wait({never, done}, 60)
    assert done.done()


def test_kernel_tells_of_a_process_that_is_there() -> None:
    assert delay_of(os.getpid()) >= 0
    assert delay_of(APP) == 0
