import { line } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

const [WIDTH, STEP] = [84, 107];

/** Forward from left to right, backward from right to left, with every shape. */
export function backwardFlow(): string {
  return figure(
    560,
    372,
    "Forward, then the same way back",
    text(20, 66, "forward: values", { fill: COLOUR.blue }),
    ...boxes(80, [["x", "N×784"], ["z1", "N×128"], ["a1", "N×128"], [
      "z2",
      "N×10",
    ], ["a2", "N×10"]], COLOUR.blue),
    ...["·W1 + b1", "ReLU", "·W2 + b2", "softmax"].map((label, i) =>
      arrow(i, 105, 1, COLOUR.blue) +
      centred(gap(i), 150, label, { "font-size": 14 })
    ),
    text(20, 196, "backward: slopes of the loss", { fill: "#b04e00" }),
    ...boxes(210, [["", ""], ["dz1", "N×128"], ["da1", "N×128"], [
      "dz2",
      "N×10",
    ], ["loss", "1 number"]], COLOUR.orange),
    ...["", "⊙ relu′(z1)", "·W2ᵀ", "(a2 − y) / N"].map((label, i) =>
      i === 0 ? "" : arrow(i, 235, -1, COLOUR.orange) +
        centred(gap(i), 280, label, { "font-size": 14 })
    ),
    ...down(1, "xᵀ·dz1", "dW1 784×128", "db1 1×128"),
    ...down(3, "a1ᵀ·dz2", "dW2 128×10", "db2 1×10"),
  );
}

const left = (i: number) => 20 + i * STEP + 4;
const gap = (i: number) => left(i) + (WIDTH + STEP) / 2;

function boxes(y: number, contents: string[][], stroke: string): string[] {
  return contents.map(([name, shape], i) => {
    const box = {
      x: left(i),
      y,
      width: WIDTH,
      height: 50,
      rx: 6,
      fill: COLOUR.card,
      stroke,
    };
    const middle = left(i) + WIDTH / 2;
    return !name ? "" : el("rect", { ...box, "stroke-width": 2 }) +
      centred(middle, y + 21, name, { "font-weight": 700 }) +
      centred(middle, y + 41, shape, { "font-size": 14, fill: COLOUR.muted });
  });
}

/** An arrow between box i and box i + 1, to the right (1) or to the left (−1). */
function arrow(
  i: number,
  y: number,
  direction: number,
  stroke: string,
): string {
  const [from, to] = [left(i) + WIDTH + 3, left(i + 1) - 3];
  const tip = direction > 0 ? to : from;
  return line([[from, y], [to, y]], stroke, 2) +
    line(
      [[tip - 6 * direction, y - 5], [tip, y], [tip - 6 * direction, y + 5]],
      stroke,
      2,
    );
}

/** The two gradients that are read off below a box. */
function down(
  i: number,
  product: string,
  weights: string,
  biases: string,
): string[] {
  const x = left(i) + WIDTH / 2;
  return [
    line([[x, 264], [x, 300]], COLOUR.green, 2) +
    line([[x - 5, 294], [x, 300], [x + 5, 294]], COLOUR.green, 2),
    centred(x, 320, `${weights} = ${product}`, { "font-size": 14 }),
    centred(x, 342, `${biases} = column sums`, { "font-size": 14 }),
  ];
}
