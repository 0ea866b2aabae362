import { CopyButton } from "../../ui/CopyButton";

const COMMAND = "make serve";

/** How to have a Greenroom of one's own. */
export function OwnMachine() {
  return (
    <div id="host">
      <h2>On your own machine</h2>
      <p>
        A laptop needs no account and no service: one process and one SQLite file. Nothing you write leaves it. In a clone of
        the source:
      </p>
      <div className="panel">
        <div className="panel-head">
          <span className="grow">Start it</span>
          <CopyButton text={COMMAND} label="Copy the command" />
        </div>
        <pre className="code" tabIndex={0} role="group" aria-label="The commands">
          <code>
            <span className="ln">
              <span className="c"># Python 3.11 and make, nothing else</span>
            </span>
            <span className="ln">{COMMAND}</span>
            <span className="ln">
              <span className="c"># open http://127.0.0.1:8000</span>
            </span>
          </code>
        </pre>
      </div>
    </div>
  );
}
