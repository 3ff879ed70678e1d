import { counted } from "../../grader/report/counted.ts";
import { upTo, type Verification } from "./part.ts";

/** The capstone that writes, with the solutions, on many seeds: how far below its line a right model ends. */
export const capstoneText: Verification = async ({ textSeeds }, crew) => {
  const tasks = upTo(textSeeds).map((seed) => ({ answers: [], seeds: [seed] }));
  const results = await crew.each("capstoneText", tasks, "capstones that write");
  const failures = results.flatMap(({ problem }, i) =>
    problem === undefined ? [] : [`seed ${tasks[i].seeds}: ${problem}`]
  );
  return {
    title: "The capstone that writes passes with right exercises",
    lines: textSeeds === 0
      ? ["Not tried."]
      : [`On ${counted(textSeeds, "seed")}: ${distance(results)}`],
    failures,
  };
};

/** Losses beside the line, and how far it is from them. */
export function distance(results: readonly { loss: number; line: number; seconds: number }[]) {
  const losses = results.map(({ loss }) => loss);
  const [{ line }] = results; // the same text in other tokens has the same counts
  const slowest = Math.max(...results.map(({ seconds }) => seconds));
  const range = `loss from ${Math.min(...losses).toFixed(3)} to ` +
    `${Math.max(...losses).toFixed(3)} nats per character; less than ${
      line.toFixed(3)
    } is needed ` +
    `for all its points. No training took longer than ${slowest.toFixed(0)} s.`;
  if (losses.length < 2) return range;
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  const squares = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (losses.length - 1));
  return `${range} Mean ${mean.toFixed(3)}, standard deviation ${deviation.toFixed(4)}: the line ` +
    `is ${((line - mean) / deviation).toFixed(1)} of them above the mean.`;
}
