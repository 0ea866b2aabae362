import { useQuery } from "@tanstack/react-query";

import { readHelpOptions } from "../../../api/generated/@tanstack/react-query.gen";
import { useWorkspace } from "../WorkspaceContext";

/** Which hints are open and whether the solutions may be read. */
export function useHelp() {
  const { slug } = useWorkspace().exercise;
  return useQuery(readHelpOptions({ path: { slug } }));
}
