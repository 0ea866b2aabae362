import { Flag } from "lucide-react";

import { Inline } from "../../ui/Inline";
import { capital } from "../../ui/words";

/** The rubric of a spoken card: each point is a must, good to have, or a red flag. */
export function ListenFor({ points }: { points: string[] }) {
  return (
    <>
      <div className="cardbar">
        <strong>What to listen for</strong>
      </div>
      <ul className="rub">
        {points.map((point) => {
          const [weight = "", ...rest] = point.split(": ");
          const flag = weight === "red flag";
          return (
            <li key={point} className={flag ? "flag" : undefined}>
              <span>
                <Inline text={capital(rest.join(": "))} />
              </span>
              <span className="rk">
                {flag && <Flag aria-hidden="true" />}
                {weight}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
