import { loadMnist } from "../../../lib/mnist.ts";
import { sha256, UsageError } from "../../files.ts";
import { inPool } from "../../judge/pool.ts";
import { readSources } from "../../judge/sources.ts";
import type { Submission } from "../../judge/submission.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { BrokenChain } from "../capstone/chain_calls.ts";
import { CAPSTONE } from "../capstone/settings.ts";
import { whyMissing } from "../page/asked.ts";
import { storeOf } from "../page/network_store.ts";
import { imagesOf } from "./measure.ts";
import { STEPS_ID } from "./own_steps.ts";
import { SET_ASIDE, type Setting } from "./setting.ts";
import { type SourcesOf, TrialStore } from "./store.ts";
import { type Material, type Trial, trial } from "./trial.ts";

/** The exercises whose files a training needs. */
export function neededFor({ optimizer }: Pick<Setting, "optimizer">): string[] {
  return optimizer === "sgd" ? [...CAPSTONE.needs] : [...CAPSTONE.needs, STEPS_ID];
}

/**
 * Every training of a grid: those that are done already, and the others, some at a time.
 *
 * @param jobs how many train at a time
 * @param onDone called after each
 * @throws {UsageError} when one ends early
 */
export async function allTrials(
  grid: readonly Setting[],
  submission: Submission,
  jobs: number,
  onDone: () => void = () => {},
): Promise<Trial[]> {
  const store = storeOf(submission) &&
    await TrialStore.open(submission.course.folders.memory, await sourcesOf(submission));
  const material = await materialOf(submission);
  return await inPool(grid, jobs, async (setting) => {
    const kept = await store?.read(setting);
    if (kept) return kept;
    const fresh = await trial(setting, submission, material).catch((error) =>
      refuse(error, setting)
    );
    await store?.keep(fresh);
    return fresh;
  }, onDone);
}

/** The sums of a student's files, as they are now. */
export async function sourcesOf(
  { course, folder }: Pick<Submission, "course" | "folder">,
): Promise<SourcesOf> {
  const sources = await readSources(course, folder);
  const sumFor = (setting: Pick<Setting, "optimizer">) =>
    sha256(JSON.stringify(neededFor(setting).map((id) => [id, sources[id] ?? null])));
  const [plain, others] = [await sumFor({ optimizer: "sgd" }), await sumFor({ optimizer: "adam" })];
  return ({ optimizer }) => optimizer === "sgd" ? plain : others;
}

async function materialOf(submission: Submission): Promise<Material> {
  const mnist = await submission.once(loadMnist);
  const { train, test } = mnist;
  return {
    mnist,
    aside: imagesOf(train, train.count - SET_ASIDE, train.count),
    test: imagesOf(test, 0, test.count),
  };
}

/** @throws {UsageError} what went wrong in a training, in a sentence */
function refuse(error: unknown, { seed: _, ...setting }: Setting): never {
  const what = error instanceof BrokenChain
    ? inertLine(`The chain breaks at ${error.at}: ${error.message}.`)
    : whyMissing(error);
  const where = Object.entries(setting).map(([name, value]) => `${name} ${value}`).join(", ");
  throw new UsageError(`A training ended early: ${what} It was the one with ${where}.`);
}
