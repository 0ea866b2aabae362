import { useState } from "react";

import type { ReliabilityBin } from "../../api/generated";
import { plural } from "../../ui/words";

const SIZE = 220;
const LEFT = 48;
const BOTTOM = 34;
const TOP = 8;

/** Forecast against what came true: on the line they agree. A bigger point is more answers. */
export function ReliabilityPlot({ bins }: { bins: ReliabilityBin[] }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      {asTable ? <BinTable bins={bins} /> : <Plot bins={bins} />}
      <button type="button" className="textlink meta" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? "Show as plot" : "Show as table"}
      </button>
    </>
  );
}

function Plot({ bins }: { bins: ReliabilityBin[] }) {
  const from = bins.every((bin) => Math.min(bin.predicted, bin.actual) >= 50) ? 50 : 0;
  const share = (percent: number) => ((percent - from) / (100 - from)) * SIZE;
  const x = (percent: number) => LEFT + share(percent);
  const y = (percent: number) => TOP + SIZE - share(percent);
  const most = Math.max(1, ...bins.map((bin) => bin.answers));
  const label = bins.map((bin) => `${Math.round(bin.predicted)} forecast, ${Math.round(bin.actual)} right`).join("; ");
  return (
    <svg
      className="reliab"
      viewBox={`0 0 ${LEFT + SIZE + 14} ${TOP + SIZE + BOTTOM}`}
      role="img"
      aria-label={`Recall forecast and answers right, in percent: ${label}`}
    >
      {[from, (from + 100) / 2, 100].map((tick) => (
        <g key={tick}>
          <line className="grid" x1={x(from)} x2={x(100)} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
          <text x={x(tick)} y={TOP + SIZE + 16} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line className="agree" x1={x(from)} y1={y(from)} x2={x(100)} y2={y(100)} />
      {bins.map((bin) => (
        <circle
          key={bin.predicted}
          cx={x(bin.predicted)}
          cy={y(bin.actual)}
          r={3 + 6 * Math.sqrt(bin.answers / most)}
        />
      ))}
      <text x={LEFT + SIZE / 2} y={TOP + SIZE + BOTTOM - 2} textAnchor="middle">
        recall forecast, %
      </text>
      <text transform={`translate(12 ${TOP + SIZE / 2}) rotate(-90)`} textAnchor="middle">
        right, %
      </text>
    </svg>
  );
}

function BinTable({ bins }: { bins: ReliabilityBin[] }) {
  return (
    <table className="table bintable">
      <thead>
        <tr>
          <th scope="col">Forecast</th>
          <th scope="col">Right</th>
          <th scope="col" className="right">
            From
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.predicted}>
            <td className="num">{Math.round(bin.predicted)}&nbsp;%</td>
            <td className="num">{Math.round(bin.actual)}&nbsp;%</td>
            <td className="right num">{plural(bin.answers, "answer")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
