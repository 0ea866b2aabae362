import { Button } from "@mantine/core";
import { Timer } from "lucide-react";
import { useEffect, useState } from "react";

const GOAL_S = 30;

/** Thirty seconds, as in an interview. Only a clock: nothing is recorded. */
export function Clock() {
  const [started, setStarted] = useState<number>();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (started === undefined) return;
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 250);
    return () => clearInterval(timer);
  }, [started]);
  const share = Math.min(seconds / GOAL_S, 1);
  return (
    <div className="aloud">
      <p>Answer aloud, in 30 seconds. Nothing is recorded and nobody listens.</p>
      <div className="timer">
        <div className="bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </div>
        <span className="num ink3" role="timer">
          {clock(seconds)} of {clock(GOAL_S)}
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
