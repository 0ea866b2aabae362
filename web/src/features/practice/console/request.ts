/** The console's form: headers as lines of text, and the request that it makes. */
import type { Exchange, RunRequest } from "../../../api/generated";
import { isJson } from "../json";

export interface RequestForm {
  method: string;
  path: string;
  /** One `name: value` a line. */
  headers: string;
  body: string;
}

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
export const EMPTY_FORM: RequestForm = { method: "GET", path: "/", headers: "", body: "" };

/** Set by whatever sends the request. */
const OWN = new Set(["host", "accept-encoding", "connection", "content-length", "user-agent", "accept"]);

export function formOf({ request }: Exchange): RequestForm {
  const headers = request.headers.filter(([name]) => !OWN.has(name.toLowerCase())).map(([name, value]) => `${name}: ${value}`);
  return { method: request.method, path: request.path, headers: headers.join("\n"), body: request.body };
}

export function requestOf(form: RequestForm): RunRequest {
  const headers = parseHeaders(form.headers);
  const named = headers.some(([name]) => name.toLowerCase() === "content-type");
  if (form.body !== "" && !named && isJson(form.body)) headers.push(["content-type", "application/json"]);
  const path = form.path.startsWith("/") ? form.path : `/${form.path}`;
  return { method: form.method, path, headers, body: form.body === "" ? null : form.body };
}

function parseHeaders(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim();
    return name === "" ? [] : [[name, line.slice(colon + 1).trim()]];
  });
}
