import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";

import { readSystemOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { useRemembered } from "../useRemembered";

const [UNDECIDED, OFF, ON] = [-1, 0, 1];

/** Whether the visible checks run as one types: as this browser remembers, else where the judge is one's own. */
export function useTyping(): [boolean, (on: boolean) => void] {
  const embedded = useQuery(readSystemOptions()).data?.shape === "embedded";
  const [choice, choose] = useRemembered("workspace.typing", UNDECIDED);
  const set = useCallback((on: boolean) => choose(on ? ON : OFF), [choose]);
  return [choice === UNDECIDED ? embedded : choice === ON, set];
}
