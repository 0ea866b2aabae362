import { expect, it } from "vitest";

import { splitAsk } from "./ask";

it("takes the last sentence of the front as the question, and leaves the rest", () => {
  const front = "<p>The client sends <code>GET /a</code> twice. What is the second body?</p>\n<pre>app.get</pre>";
  expect(splitAsk(front)).toEqual({
    question: "What is the second body?",
    rest: "<p>The client sends <code>GET /a</code> twice.</p>\n<pre>app.get</pre>",
  });
});

it("does not end a sentence inside of code", () => {
  expect(splitAsk("<p>What does <code>print(a. b)</code> print?</p>")).toEqual({
    question: "What does <code>print(a. b)</code> print?",
    rest: "",
  });
});

it("finds the question under the code too", () => {
  expect(splitAsk("<pre>x</pre>\n<p>It is served. Which code does the client report?</p>").rest).toBe("<pre>x</pre>\n<p>It is served.</p>");
});

it("leaves a front without a paragraph as it is", () => {
  expect(splitAsk("<pre>x</pre>")).toEqual({ question: "", rest: "<pre>x</pre>" });
});

it("keeps what somebody says whole", () => {
  expect(splitAsk("<p>&quot;It is fast. How many?&quot; Answer in 30 seconds.</p>")).toEqual({
    question: "&quot;It is fast. How many?&quot;",
    rest: "<p>Answer in 30 seconds.</p>",
  });
});
