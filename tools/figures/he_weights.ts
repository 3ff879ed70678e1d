import { Random } from "../../lib/mod.ts";
import { between, dots, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, figure, text } from "../../grader/page/charts/svg.ts";

const [INPUTS, SUMS, SEED] = [784, 40, 6];

/** How far sums of random numbers stray: as the square root of how many there are. */
export function heWeights(): string {
  const axes = plot(
    { x: 60, y: 108, width: 350, height: 240 },
    { domain: [0, INPUTS], ticks: [0, 196, 392, 588, 784], label: "numbers added up, n" },
    { domain: [-90, 90], ticks: [-84, -56, -28, 0, 28, 56, 84], label: "sum" },
  );
  const sums = randomSums();
  const root = between(0, INPUTS, 100).map((n) => [n, Math.sqrt(n)]);
  return figure(
    440,
    412,
    "Forty sums of random numbers",
    text(20, 64, "orange: √n above and below 0", { fill: COLOUR.bad }),
    axes.frame,
    ...sums.map((points) => trace(axes, points, COLOUR.sky, 1)),
    ...[1, -1].map((sign) =>
      trace(axes, root.map(([n, y]) => [n, sign * y]), COLOUR.orange, 3, "7 4")
    ),
    ...sums.flatMap((points) => dots(axes, points.slice(-1), COLOUR.blue)),
  );
}

/** Forty sums as they grow: points of how many numbers, and their sum. */
export function randomSums(): number[][][] {
  const random = new Random(SEED);
  return Array.from({ length: SUMS }, () => walk(random));
}

/** A sum of normal numbers as it grows, at every seventh number. */
function walk(random: Random): number[][] {
  const points = [[0, 0]];
  let sum = 0;
  for (let n = 1; n <= INPUTS; n++) {
    sum += random.normal();
    if (n % 7 === 0) points.push([n, sum]);
  }
  return points;
}
