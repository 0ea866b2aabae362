import { describe, expect, it } from "vitest";

import { askedParts, fieldProblem, partName, partShape } from "./parts";

describe("parts of a prediction", () => {
  it("asks a script for its output and an app for what the card names", () => {
    expect(askedParts({ kind: "output" })).toEqual(["output"]);
    expect(askedParts({ kind: "predict", ask: ["status", "header:allow"] })).toEqual(["status", "header:allow"]);
  });

  it("names a header by its name", () => {
    expect(partName("header:www-authenticate")).toBe("www-authenticate");
    expect(partShape("header:allow").label).toBe("Header allow");
    expect(partName("status")).toBe("Status");
  });

  it("takes a status of three digits only", () => {
    expect(fieldProblem("status", "4o4")).toBeDefined();
    expect(fieldProblem("status", " 404 ")).toBeUndefined();
    expect(fieldProblem("body", "{")).toBeUndefined();
  });
});
