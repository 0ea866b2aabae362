import { Button } from "@mantine/core";
import { Timer } from "lucide-react";
import { useEffect, useState } from "react";

import { secondsFor } from "./secondsFor";

/** As long as the question asks for. Only a clock: nothing is recorded. */
export function Clock({ front }: { front: string }) {
  const goal = secondsFor(front);
  const [started, setStarted] = useState<number>();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (started === undefined) return;
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 250);
    return () => clearInterval(timer);
  }, [started]);
  const share = Math.min(seconds / goal, 1);
  return (
    <div className="aloud">
      <p>Aloud, or in writing. Nothing is recorded and nobody listens.</p>
      <div className="timer">
        <div className="bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
        <span className="num ink3" role="timer">
          {clock(seconds)} of {clock(goal)}
        </span>
      </div>
      <Button
        leftSection={<Timer />}
        onClick={() => {
          setSeconds(0);
          setStarted(performance.now());
        }}
      >
        {started === undefined ? "Start the clock" : "Start again"}
      </Button>
    </div>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
