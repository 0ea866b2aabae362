import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { ChevronDown, Send } from "lucide-react";
import type { SubmitEvent } from "react";

import { useStore } from "../../../api/store";
import { CopyButton } from "../../../ui/CopyButton";
import { useWorkspace } from "../WorkspaceContext";
import { METHODS } from "./request";
import { ResponseView } from "./ResponseView";

/** Method, path, headers, body, Send; what came back beside it. */
export function HttpConsole() {
  const { console, draft } = useWorkspace();
  const shown = useStore(console, (state) => state.shown);
  const sending = useStore(console, (state) => state.sending);
  const form = useStore(console, (state) => state.form);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void console.send(draft.state.files);
  };
  return (
    <form className="http" onSubmit={send}>
      <div className="reqbar">
        <NativeSelect
          className="method"
          aria-label="Method"
          rightSection={<ChevronDown />}
          data={[...METHODS]}
          value={form.method}
          onChange={(event) => console.fill({ method: event.currentTarget.value })}
        />
        <TextInput
          className="grow path"
          aria-label="Path"
          value={form.path}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => console.fill({ path: event.currentTarget.value })}
        />
        <Button type="submit" leftSection={<Send />} loading={sending}>
          Send
        </Button>
        {shown?.curl != null && <CopyButton label="Copy as curl" text={shown.curl} />}
      </div>
      <div className="grid">
        <div className="reqside">
          <Textarea
            label="Headers"
            placeholder="authorization: Bearer …"
            autosize
            minRows={1}
            maxRows={5}
            spellCheck={false}
            value={form.headers}
            onChange={(event) => console.fill({ headers: event.currentTarget.value })}
          />
          <Textarea
            label="Body"
            placeholder={'{"name": "value"}'}
            autosize
            minRows={2}
            maxRows={12}
            spellCheck={false}
            value={form.body}
            onChange={(event) => console.fill({ body: event.currentTarget.value })}
          />
        </div>
        <ResponseView />
      </div>
    </form>
  );
}
