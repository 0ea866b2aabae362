import { CircleAlert, CircleCheck } from "lucide-react";

import type { LayerRead, SystemRead } from "../../api/generated";
import { Inline } from "../../ui/Inline";
import { capital } from "../../ui/words";

const JUDGE = { warming: "The judge is starting.", ready: "The judge is ready.", unavailable: "The judge does not answer." };

/** The wall in force with its layers, and the versions that learners' code runs on. */
export function Installation({ system }: { system: SystemRead }) {
  return (
    <>
      <section aria-labelledby="wall">
        <h2 id="wall">The wall in force</h2>
        <div>
          <p>
            <Inline text={system.sandbox.message} /> {JUDGE[system.judge]}
          </p>
          {system.sandbox.layers.length > 0 && <Layers layers={system.sandbox.layers} />}
        </div>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">What your code may import</h2>
        <div>
          <p>Greenroom {system.version}. Your code runs on the packages of its own environment, apart from Greenroom&apos;s.</p>
          <ul className="versions">
            {system.packages.map((one) => (
              <li key={one.name}>
                {one.name} <span className="ink3">{one.version}</span>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}

function Layers({ layers }: { layers: LayerRead[] }) {
  return (
    <table className="table layers">
      <thead>
        <tr>
          <th>Layer</th>
          <th>State</th>
          <th>What it does</th>
        </tr>
      </thead>
      <tbody>
        {layers.map((layer) => (
          <tr key={layer.name}>
            <td>{capital(layer.name)}</td>
            <td>{layer.present ? <Present /> : <Missing />}</td>
            <td>
              <Inline text={[capital(layer.detail), layer.remedy].filter(Boolean).join(". ")} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Present() {
  return (
    <span className="word">
      <CircleCheck className="pass" aria-hidden="true" />
      Stands
    </span>
  );
}

function Missing() {
  return (
    <span className="word">
      <CircleAlert className="warn" aria-hidden="true" />
      Missing
    </span>
  );
}
