import { plot } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const LOGITS = [2, 1, 0, -1];

/** One row of logits, the same row less its largest entry, and the probabilities of both. */
export function softmax(): string {
  const shifted = LOGITS.map((z) => z - Math.max(...LOGITS));
  const sum = shifted.reduce((total, z) => total + Math.exp(z), 0);
  const shares = shifted.map((z) => Math.exp(z) / sum);
  return figure(
    440,
    318,
    "A shift leaves the probabilities alone",
    panel(46, "logits z", LOGITS, [-4, 3], COLOUR.amber),
    panel(186, "z − max z", shifted, [-4, 3], COLOUR.amber),
    panel(326, "softmax", shares, [0, 1], COLOUR.blue),
  );
}

function panel(
  left: number,
  label: string,
  values: number[],
  domain: [number, number],
  fill: string,
) {
  const ticks = domain[0] < 0 ? [-3, 0, 3] : [0, 0.5, 1];
  const { frame, x, y } = plot(
    { x: left, y: 84, width: 96, height: 170 },
    { domain: [-0.6, 3.6], ticks: [0, 1, 2, 3], label: "class" },
    { domain, ticks, label },
  );
  return frame + values.map((value, j) => {
    const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    const label = domain[0] < 0 ? String(value).replace("-", "−") : value.toFixed(2).slice(1);
    return el("rect", {
      x: x(j) - 9,
      y: top,
      width: 18,
      height: bottom - top,
      fill,
    }) +
      centred(x(j), value < 0 ? bottom + 16 : top - 5, label, {
        "font-size": 14,
      });
  }).join("");
}
