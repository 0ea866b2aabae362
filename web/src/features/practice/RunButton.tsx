import { Button, Menu } from "@mantine/core";
import { ChevronDown, Play, Zap } from "lucide-react";
import type { ReactNode } from "react";

import { useWorkspace } from "./WorkspaceContext";

interface Props {
  size?: "xs";
  /** What stands behind the word: its key. */
  children?: ReactNode;
}

/** Runs the visible checks; beside it, whether they run as one types. */
export function RunButton({ size, children }: Props) {
  const { start, typing, setTyping } = useWorkspace();
  return (
    <Button.Group className="runbutton">
      <Button size={size} leftSection={typing ? <Zap /> : <Play />} onClick={() => start("visible")}>
        Run {children}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size={size} aria-label={typing ? "As you type: on" : "As you type: off"}>
            <ChevronDown />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.CheckboxItem checked={typing} onChange={setTyping} closeMenuOnClick>
            Run as you type
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
