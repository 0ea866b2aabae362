import { Button, Modal } from "@mantine/core";
import { Download, RotateCcw } from "lucide-react";
import { useState } from "react";

import { problemSentence } from "../../../api/problem";
import { useWorkspace } from "../WorkspaceContext";

/** Download one's files, or go back to the starter, which asks first. */
export function FileTools() {
  const { exercise, draft } = useWorkspace();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reset = async () => {
    setProblem(null);
    try {
      await draft.reset();
      setAsking(false);
    } catch (error) {
      setProblem(problemSentence(error));
    }
  };
  return (
    <div className="filetools">
      <Button component="a" size="xs" leftSection={<Download />} href={`/api/exercises/${exercise.slug}/archive`} download>
        Download my files
      </Button>
      <Button size="xs" leftSection={<RotateCcw />} onClick={() => setAsking(true)}>
        Reset to the starter
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title="Reset to the starter?" closeButtonProps={{ "aria-label": "Close" }}>
        <p className="dialog-lead">
          The editor goes back to the files that you were given. Your submissions stay in the history and can be restored. What you wrote since the
          last one is lost.
        </p>
        {problem && <p className="dialog-lead fail">{problem}</p>}
        <div className="dialog-foot">
          <Button variant="subtle" onClick={() => setAsking(false)}>
            Keep my files
          </Button>
          <Button color="red" onClick={() => void reset()}>
            Reset
          </Button>
        </div>
      </Modal>
    </div>
  );
}
