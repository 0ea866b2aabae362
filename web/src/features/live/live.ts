/** The one line of this tab, and what its notices mean for data that is shown already. Loaded after the first paint. */
import { readCountsQueryKey } from "../../api/generated/@tanstack/react-query.gen";
import { queryClient } from "../../api/queries";
import { LiveStore } from "./LiveStore";

export const live = new LiveStore(() => new WebSocket(`${location.origin.replace("http", "ws")}/api/live`));

const refreshCounts = () => void queryClient.invalidateQueries({ queryKey: readCountsQueryKey() });
live.on("due", refreshCounts);
live.onAgain(refreshCounts);

// An open WebSocket would keep the page out of the browser's own cache of pages.
window.addEventListener("pagehide", () => live.stop());
window.addEventListener("pageshow", () => live.start());
window.addEventListener("online", () => {
  live.stop();
  live.start();
});
live.start();
