import { expect, test } from "vitest";

import { findTraceback, lastFrame } from "./traceback";

const OUTPUT = `INFO: Started server process
Traceback (most recent call last):
  File "main.py", line 49, in <module>
    @app.post("/orders", status_code=201)
     ^^^^^^^^^
  File "/venv/fastapi/routing.py", line 1083, in decorator
    self.add_api_route(
  File "<frozen importlib._bootstrap>", line 241, in _call
fastapi.exceptions.FastAPIError: Invalid args for response field!
Check that it is a valid type.

later line`;

test("keeps the learner's frames and counts the others", () => {
  const found = findTraceback(OUTPUT);
  expect(found?.frames).toEqual([
    { path: "main.py", line: 49, where: "<module>", code: '@app.post("/orders", status_code=201)' },
  ]);
  expect(found?.folded).toBe(2);
});

test("names the error without its module and ends at the first blank line", () => {
  const found = findTraceback(OUTPUT);
  expect(found?.kind).toBe("FastAPIError");
  expect(found?.error).toBe("fastapi.exceptions.FastAPIError: Invalid args for response field!\nCheck that it is a valid type.");
});

test("reads a syntax error, which has no head line", () => {
  const found = findTraceback('  File "main.py", line 3\n    def f(:\n          ^\nSyntaxError: invalid syntax\n');
  expect(lastFrame(found)).toMatchObject({ path: "main.py", line: 3 });
  expect(found?.kind).toBe("SyntaxError");
});

test("finds nothing in a plain log", () => {
  expect(findTraceback("INFO: Application startup complete.\n")).toBeNull();
});
