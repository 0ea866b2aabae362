import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { readSystemOptions } from "../../api/generated/@tanstack/react-query.gen";
import "./system.css";

/** The versions that answers come from, and the way to the API. */
export function Footer() {
  const system = useQuery(readSystemOptions()).data;
  return (
    <footer className="foot">
      <div className="wrap">
        <span>Greenroom {system?.version}</span>
        <Link to="/about">How it works</Link>
        <a href="/docs">API</a>
        <Link to="/data">Your data</Link>
        {system && (
          <span className="grow right">
            Runs on FastAPI {system.versions.fastapi}, Pydantic {system.versions.pydantic}, Starlette{" "}
            {system.versions.starlette}
          </span>
        )}
      </div>
    </footer>
  );
}
