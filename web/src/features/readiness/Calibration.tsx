import type { CalibrationRead } from "../../api/generated";
import { ReliabilityPlot } from "./ReliabilityPlot";

/** Recall as it was forecast, against answers as they were given. */
export function Calibration({ calibration }: { calibration: CalibrationRead }) {
  const { bins, brier, message } = calibration;
  return (
    <section className="block" aria-labelledby="calibration">
      <h2 className="h-sm" id="calibration">
        How well the forecast did
      </h2>
      {bins.length > 0 && <ReliabilityPlot bins={bins} />}
      <p className="ink2">{message}</p>
      {brier !== null && (
        <p className="meta">
          Brier score {brier.toFixed(3)}, from {calibration.answers} answers. 0 is perfect, 0.25 a coin.
        </p>
      )}
    </section>
  );
}
