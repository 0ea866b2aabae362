import { ActionIcon, Tabs } from "@mantine/core";
import { CircleCheck, CircleX, RotateCcw } from "lucide-react";
import { useStore } from "../../../api/store";
import { Spinner } from "../../../ui/Spinner";
import { sameFiles } from "../files";
import { useWorkspace } from "../WorkspaceContext";
import { HttpConsole } from "./HttpConsole";
import { LogView } from "./LogView";
import { RequestList } from "./RequestList";

const VIEWS = ["http", "log", "requests"] as const;

/** Talks to the learner's running app. */
export function ConsolePane() {
  const { console } = useWorkspace();
  const count = useStore(console, (state) => state.sent.length);
  const view = useStore(console, (state) => state.view);
  return (
    <section className="console" aria-label="Console">
      <Tabs className="pane" value={view} onChange={(value) => console.show(VIEWS.find((name) => name === value) ?? "http")} keepMounted={false}>
        <div className="consolebar">
          <Tabs.List aria-label="Console views">
            <Tabs.Tab value="http">HTTP console</Tabs.Tab>
            <Tabs.Tab value="log">Log</Tabs.Tab>
            <Tabs.Tab value="requests">
              <span className="tablabel">
                Requests
                {count > 0 && <span className="label">{count}</span>}
              </span>
            </Tabs.Tab>
          </Tabs.List>
          <AppState />
        </div>
        <Tabs.Panel className="consolebody" value="http">
          <HttpConsole />
        </Tabs.Panel>
        <Tabs.Panel className="consolebody" value="log">
          <LogView />
        </Tabs.Panel>
        <Tabs.Panel className="consolebody" value="requests">
          <RequestList />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function AppState() {
  const { console, draft } = useWorkspace();
  const app = useStore(console, (state) => state.app);
  const restart = () => void console.restart(draft.state.files);
  return (
    <span className="appstate">
      <span className="meta row" role="status">
        <AppWords />
      </span>
      <ActionIcon aria-label={app === "idle" ? "Start the app" : "Restart the app"} disabled={app === "starting"} onClick={restart}>
        <RotateCcw />
      </ActionIcon>
    </span>
  );
}

function AppWords() {
  const { console, draft } = useWorkspace();
  const app = useStore(console, (state) => state.app);
  const running = useStore(console, (state) => state.files);
  const files = useStore(draft, (state) => state.files);
  switch (app) {
    case "idle":
      return <span className="wide">Starts at the first request</span>;
    case "starting":
      return (
        <>
          <Spinner />
          Starting
        </>
      );
    case "ended":
      return (
        <>
          <CircleX className="fail" />
          App not running
        </>
      );
    case "ready":
      return running && sameFiles(running, files) ? (
        <>
          <CircleCheck className="pass" />
          App ready
        </>
      ) : (
        <span className="wide">Restarts with your changes</span>
      );
  }
}
