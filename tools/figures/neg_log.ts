import { between, line, plot } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

const MARKED: [number, string][] = [
  [0.01, "0.01 costs 4.61"],
  [0.1, "0.1 costs 2.30, a blind guess among ten"],
  [0.5, "0.5 costs 0.69"],
  [0.9, "0.9 costs 0.11"],
];

/** What a probability of the right class costs. */
export function negLog(): string {
  const { frame, x, y } = plot(
    { x: 54, y: 84, width: 366, height: 200 },
    {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      label: "probability p of the right class",
    },
    { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5], label: "loss −ln p, in nats" },
  );
  const curve = between(Math.log(0.0068), 0, 80).map((
    ln,
  ) => [x(Math.exp(ln)), y(-ln)]);
  const marks = MARKED.map(([p, label]) => {
    const [cx, cy] = [x(p), y(-Math.log(p))];
    const beside = p > 0.8 ? { dx: -20, dy: -12 } : { dx: 10, dy: p > 0.4 ? -12 : -4 };
    return el("circle", { cx, cy, r: 5, fill: COLOUR.orange }) +
      text(cx + beside.dx, cy + beside.dy, label, {
        "text-anchor": p > 0.8 ? "middle" : "start",
      });
  });
  return figure(
    440,
    346,
    "Cross-entropy of one image",
    frame,
    line(curve, COLOUR.blue),
    ...marks,
  );
}
