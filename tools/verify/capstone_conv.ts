import { CONV_CAPSTONE } from "../../grader/course/capstone_conv/settings.ts";
import { counted } from "../../grader/report/counted.ts";
import { spread } from "./capstone.ts";
import { upTo, type Verification } from "./part.ts";

/** The convolutional capstone with the solutions, on many seeds: how far above its line it ends. */
export const capstoneConv: Verification = async ({ convSeeds }, crew) => {
  const tasks = upTo(convSeeds).map((seed) => ({ answers: [], seeds: [seed] }));
  const results = await crew.each("capstoneConv", tasks, "convolutional capstones");
  const failures = results.flatMap(({ problem }, i) =>
    problem === undefined ? [] : [`seed ${tasks[i].seeds}: ${problem}`]
  );
  return {
    title: "The convolutional capstone passes with right exercises",
    lines: convSeeds === 0 ? ["Not tried."] : [toldOf(results)],
    failures,
  };
};

function toldOf(results: readonly { accuracy: number; seconds: number }[]): string {
  const [{ accuracy: line }] = CONV_CAPSTONE.thresholds;
  const slowest = Math.max(...results.map(({ seconds }) => seconds));
  return `On ${counted(results.length, "seed")}: ${
    spread(results.map(({ accuracy }) => accuracy), line)
  } No training took longer than ${slowest.toFixed(0)} s.`;
}
