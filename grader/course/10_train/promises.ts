/** What a training leaves behind: its arguments as they were, and nothing for the next one. */
import { sameDraws } from "../../judge/draw.ts";
import { promisesCheck, type TwoCalls } from "../../judge/promises.ts";
import type { Check, Problem } from "../../judge/check.ts";
import { Seeded } from "../../sandbox/values.ts";
import type { Hint } from "./exercise.ts";
import { mustBeRelated } from "./related.ts";
import { smallTask, type Task } from "./training.ts";

const CODE = "train(params, trainSet, testSet, options)";

/** A seed, another seed, and the first again, single samples each time: what is kept shows in the order. */
function seedsOf({ params, train, test }: Task): TwoCalls {
  const options = (seed: number) => ({
    epochs: 2,
    batchSize: 1,
    learningRate: 0.125,
    random: new Seeded(seed),
  });
  return {
    fn: "train",
    first: [params, train, test, options(1)],
    second: [params, train, test, options(2)],
  };
}

/** The same task in every run. */
const TASK = smallTask(sameDraws(), 8);

const ofTwoTrainings = promisesCheck<Hint>({ points: 1, calls: [seedsOf(TASK)] });

/**
 * What a training promises beside its values: code that learns nothing has nothing to keep apart. That it
 * leaves nothing to chance is the shuffle's matter, and is charged there.
 */
export const promises: Check<Hint> = {
  ...ofTwoTrainings,
  run: async (lab) => {
    await lab.forget(); // sort(() => random.uniform() - 0.5) sorts otherwise once the engine has compiled it
    const problem = lab.broken() ?? await ofTwoTrainings.run(lab);
    if (problem && !isChance(problem)) return { ...problem, counterexample: CODE };
    return await mustBeRelated(lab);
  },
};

function isChance({ reason }: Problem): boolean {
  return reason?.code === "wrong-answer" && !("kept" in reason);
}
