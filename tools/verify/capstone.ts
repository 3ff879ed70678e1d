import { CAPSTONE } from "../../grader/course/capstone/settings.ts";
import { counted } from "../../grader/report/counted.ts";
import { percent } from "../../grader/report/marks.ts";
import { upTo, type Verification } from "./part.ts";

/** The capstone with the solutions, on many seeds: how far above its line a right network ends. */
export const capstone: Verification = async ({ capstoneSeeds }, crew) => {
  const tasks = upTo(capstoneSeeds).map((seed) => ({ answers: [], seeds: [seed] }));
  const results = await crew.each("capstone", tasks, "capstones");
  const failures = results.flatMap(({ problem }, i) =>
    problem === undefined ? [] : [`seed ${tasks[i].seeds}: ${problem}`]
  );
  const accuracies = results.map(({ accuracy }) => accuracy);
  return {
    title: "The capstone passes with right exercises",
    lines: [
      `On ${counted(capstoneSeeds, "seed")}: ${
        spread(accuracies, CAPSTONE.thresholds[0].accuracy)
      }`,
    ],
    failures,
  };
};

/** Accuracies beside the one that all points take, and how far it is from them. */
export function spread(accuracies: readonly number[], line: number): string {
  const range = `test accuracy from ${percent(Math.min(...accuracies), 2)} to ` +
    `${percent(Math.max(...accuracies), 2)}; ${shortest(line)} % are needed for all its points.`;
  if (accuracies.length < 2) return range;
  const mean = accuracies.reduce((sum, a) => sum + a, 0) / accuracies.length;
  const squares = accuracies.reduce((sum, a) => sum + (a - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (accuracies.length - 1));
  return `${range} Mean ${percent(mean, 2)}, standard deviation ${(100 * deviation).toFixed(2)} ` +
    `points: the line is ${((mean - line) / deviation).toFixed(1)} of them below the mean.`;
}

/** A share in percent, as short as it can be: 98.5, and not 98.49999. */
function shortest(share: number): number {
  return Number((100 * share).toFixed(4));
}
