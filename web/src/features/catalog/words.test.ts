import { expect, it } from "vitest";

import { inSentence } from "./words";

it("starts a title small inside a sentence, but not a name", () => {
  expect(inSentence("Dependency caching")).toBe("dependency caching");
  expect(inSentence("Sub-dependencies")).toBe("sub-dependencies");
  expect(inSentence("JWT tokens")).toBe("JWT tokens");
  expect(inSentence("OAuth2 scopes")).toBe("OAuth2 scopes");
  expect(inSentence("Pydantic models")).toBe("Pydantic models");
  expect(inSentence("WebSocket endpoints")).toBe("WebSocket endpoints");
});
