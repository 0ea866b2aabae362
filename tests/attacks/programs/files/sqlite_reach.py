# ATTACK: sqlite_reach
# KIND: probe
# MUST: SQLite attaches, dumps and loads nothing outside the box

import os
import sqlite3

from fastapi import FastAPI

app = FastAPI()
results = {}
BOX = os.path.dirname(os.getcwd())


def attempt(name, action):
    try:
        results[name] = f"PWNED {action()!r}"[:300]
    except BaseException as error:
        results[name] = f"BLOCKED {type(error).__name__} {error}"[:200]


@app.get("/r")
async def read_results():
    return results


@app.get("/items/{i}")
async def read_item(i: int):
    return {"i": i}


def run(statement):
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("create table t (a)")
    connection.execute("insert into t values (1)")
    connection.execute(statement)
    return (
        connection.execute("select count(*) from far.sqlite_master").fetchall()
        if "attach" in statement
        else statement
    )


def load(path):
    connection = sqlite3.connect(":memory:")
    connection.enable_load_extension(True)
    connection.load_extension(path)
    return path


attempt("attach", lambda: run("attach 'file:/etc/passwd?mode=ro&immutable=1' as far"))
attempt("attach /", lambda: run("attach '/greenroom.db' as far"))
attempt("attach /usr", lambda: run("attach '/usr/greenroom.db' as far"))
attempt("vacuum", lambda: run("vacuum into '/usr/greenroom.db'"))
attempt("vacuum up", lambda: run(f"vacuum into '{BOX}/../greenroom.db'"))
attempt("extension", lambda: load("/etc/passwd"))
