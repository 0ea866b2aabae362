/** The one query client: server state lives here and nowhere else. */
import { QueryClient } from "@tanstack/react-query";

import { problemStatus } from "./problem";

const SECOND = 1000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30 * SECOND,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && (problemStatus(error) ?? 500) >= 500,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
