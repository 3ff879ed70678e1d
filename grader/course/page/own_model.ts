import { type EpochMetrics, type Matrix, Random } from "../../../lib/mod.ts";
import type { Call } from "../../sandbox/child.ts";
import { inertLine } from "../../sandbox/inert.ts";
import type { Session } from "../../judge/session.ts";
import type { Submission } from "../../judge/submission.ts";
import type { TotalClock } from "../../judge/total_clock.ts";
import type { CapstoneResult, Report } from "../../report/report.ts";
import { CAPSTONE, sizeFor } from "../capstone_text/settings.ts";
import { startOf } from "../capstone_text/start.ts";
import { loadText, tokensOf, type TokenText } from "../capstone_text/text.ts";
import { BrokenWriter, trainWriter } from "../capstone_text/training.ts";
import { writerSession } from "../capstone_text/writer_session.ts";
import { type Asked, whyMissing } from "./asked.ts";
import { keyOfModel, type Model, type ModelStore, modelStoreOf } from "./model.ts";

/** Where the training of a page's model begins; the capstone's own draws are secret. */
const START_SEED = 1;
/** A training may take so many times as long as the judged one did. */
const SLOWER = 1.5;

/** Told after each epoch of a training, and how many there are. */
type OnEpoch = (metrics: EpochMetrics, of: { epochs: number }) => void;

/**
 * The language model of who passed the capstone that writes: the one that was kept for these files, or
 * else one that is trained anew and kept. It learns the same text, with no character disguised: it is to
 * be read.
 *
 * @returns undefined where that capstone was not passed
 */
export async function ownModel(
  { deeperCapstones = [] }: Report,
  submission: Submission,
  onEpoch?: OnEpoch,
  store: ModelStore | undefined = modelStoreOf(submission),
): Promise<Asked<Model> | undefined> {
  const passed = deeperCapstones.find(({ id, status }) =>
    id === CAPSTONE.id && status === "passed"
  );
  if (!passed) return undefined;
  const text = plain(await submission.once(loadText));
  const size = sizeFor(text.characters.length);
  const key = await keyOfModel(submission);
  const kept = await store?.read(key, size);
  const params = kept ? { value: kept } : await anew(passed, submission, text, onEpoch);
  if (params.value === undefined) return { missing: params.missing };
  if (!kept && key === await keyOfModel(submission)) {
    await store?.write(key, params.value).catch(() => {}); // one that can't be kept is used all the same
  }
  return { value: { size, params: params.value, characters: text.characters } };
}

/** A text in tokens that stand in the order of its characters. */
export function plain(text: string): TokenText {
  return tokensOf(text, { permutation: (n) => Uint32Array.from({ length: n }, (_, i) => i) });
}

async function anew(
  { trainMs = 0 }: Pick<CapstoneResult, "trainMs">,
  submission: Submission,
  text: TokenText,
  onEpoch?: OnEpoch,
): Promise<Asked<Matrix[]>> {
  if (!hasTime(submission.clock, trainMs)) {
    return { missing: "There was no time left to train it once more for this page." };
  }
  const session = writerSession(submission);
  try {
    return await trained(session, text, onEpoch);
  } catch (error) {
    if (!(error instanceof BrokenWriter)) return { missing: whyMissing(error) };
    return { missing: inertLine(`It can't go on: ${error.message}.`) };
  } finally {
    await session.end();
  }
}

/** Whether a training that took so long before would end in time. */
export function hasTime(clock: Pick<TotalClock, "left"> | undefined, trainMs: number): boolean {
  return clock === undefined || clock.left > SLOWER * trainMs / 1000;
}

/**
 * Trains a model as the capstone does, and returns its parameters.
 *
 * @throws {SandboxError} when a call brings no answer
 * @throws {BrokenWriter} when one brings an answer with which it can't go on
 */
export async function trained(
  session: Pick<Session, "call">,
  text: TokenText,
  onEpoch?: OnEpoch,
): Promise<Asked<Matrix[]>> {
  let end: unknown;
  const listening = {
    call: async (asked: Call) => {
      const answer = await session.call(asked);
      if (asked.fn === "train") end = answer.value; // of the right shapes, or `trainWriter` throws
      return answer;
    },
  } as Session;
  const start = startOf(sizeFor(text.characters.length), new Random(START_SEED));
  await trainWriter(listening, text, start, (metrics) => onEpoch?.(metrics, CAPSTONE));
  const params = end as Matrix[];
  const isFinite = params.every(({ data }) => data.every(Number.isFinite));
  return isFinite ? { value: params } : { missing: "Its parameters are not finite." };
}
