import { Button } from "@mantine/core";
import { useState } from "react";

import type { FollowUp } from "../../../api/generated";
import { Html } from "../../../ui/Html";
import { Inline } from "../../../ui/Inline";

/** What an interviewer asks next: one after the other, since that is how they come. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }) {
  const [opened, setOpened] = useState(0);
  const asked = followUps.slice(0, opened + 1);
  const waiting = followUps.length - asked.length;
  if (followUps.length === 0) return null;
  return (
    <ol className="chain" aria-label="What an interviewer may ask next">
      {asked.map((followUp, index) => (
        <li key={followUp.ask}>
          <span className="label">
            Follow-up {index + 1} of {followUps.length}
          </span>
          <p className="cq">
            <Inline text={followUp.ask} />
          </p>
          {index < opened ? (
            <Html className="cl" html={followUp.listen_html} />
          ) : (
            <Button size="xs" onClick={() => setOpened(index + 1)}>
              Show what to listen for
            </Button>
          )}
        </li>
      ))}
      {waiting > 0 && (
        <li className="wait">
          <span className="label">
            {waiting} more, after this one
          </span>
        </li>
      )}
    </ol>
  );
}
