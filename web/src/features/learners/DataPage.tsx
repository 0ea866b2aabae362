import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";

import type { StoredRead } from "../../api/generated";
import { readStoredOptions } from "../../api/generated/@tanstack/react-query.gen";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { SettingsFrame } from "../settings/SettingsFrame";
import "./data.css";
import { DeleteForm } from "./DeleteForm";

/** What is kept of a learner, and how he takes it along or has it deleted. */
export function DataPage() {
  const stored = useQuery({ ...readStoredOptions(), staleTime: 0 });
  return (
    <SettingsFrame title="Your data">
      <p className="lead">All that is kept of you. Nobody else on this server sees it, but whoever runs the server can.</p>
      <div className="data">
        <section aria-labelledby="stored">
          <h2 id="stored">What is kept</h2>
          <div>
            {stored.data && <Stored stored={stored.data} />}
            {stored.isPending && <Waiting rows={6} />}
            {stored.isError && (
              <ProblemNote
                error={stored.error}
                title="What is kept of you did not load."
                onRetry={() => void stored.refetch()}
              />
            )}
          </div>
        </section>
        <section aria-labelledby="take">
          <h2 id="take">Take it along</h2>
          <div>
            <p>A zip with a JSON file for each line above, and your files as they were.</p>
            <p>
              <Button component="a" href="/api/me/export" download variant="filled" leftSection={<Download />}>
                Export everything
              </Button>
            </p>
          </div>
        </section>
        <section aria-labelledby="delete">
          <h2 id="delete">Delete it</h2>
          <DeleteForm onDone={() => location.assign("/")} />
        </section>
      </div>
    </SettingsFrame>
  );
}

function Stored({ stored }: { stored: StoredRead }) {
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">In the export</th>
            <th scope="col" className="right">
              Rows
            </th>
          </tr>
        </thead>
        <tbody>
          {stored.parts.map((part) => (
            <tr key={part.name}>
              <td>{part.about}</td>
              <td className="mono">{part.name}.json</td>
              <td className="right num">{part.rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {stored.kept_days !== null && (
        <p className="meta">
          You are a guest: when you stay away for {stored.kept_days} days, all of it is deleted.
        </p>
      )}
    </>
  );
}
