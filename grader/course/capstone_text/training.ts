/** One training of the third capstone, from the student's files to a measured model. */
import { isMatching } from "ts-pattern";
import { type EpochMetrics, type Matrix, parameterShapes, Random } from "../../../lib/mod.ts";
import { numberIn, shapeProblem } from "../../judge/compare.ts";
import type { CapstoneInput } from "../../judge/course.ts";
import type { Session } from "../../judge/session.ts";
import type { Submission } from "../../judge/submission.ts";
import { Callback, Seeded } from "../../sandbox/values.ts";
import { CHAIN_SEED, METRICS, onlyMetrics } from "../capstone/chain.ts";
import { secretDraws } from "../capstone/secret.ts";
import { lossOf, windowLosses } from "./reading.ts";
import { CAPSTONE, sizeFor } from "./settings.ts";
import { startOf } from "./start.ts";
import { loadText, textOf, tokensOf, type TokenText } from "./text.ts";
import { WRITER } from "./writer_session.ts";

/** A quarter of the time is what a solution needs. */
const SECONDS = { train: 240, firstEpoch: 120, read: 20, write: 20 };
/** So many windows are compared with what the student's tape says of them. */
const COMPARED = 4;
/** Both compute in float32, in which the losses of the solutions agree to 1e-6. */
const CLOSE = 2e-4;
/** What it writes: so many characters, going on with the beginning of a paragraph that it never saw. */
const WRITTEN = { characters: 300, beginning: 32, temperature: 0.7 };

/** An answer with which it can't go on. */
export class BrokenWriter extends Error {}

/** What a training came to. */
export interface TextResult {
  /** Mean loss on the unseen text, in nats per character. */
  loss: number;
  history: EpochMetrics[];
  trainMs: number;
  /** What it was given to go on with, and what it wrote. */
  written: { beginning: string; text: string };
}

/** The text as one run disguises it. */
export async function textFor({ seed, once }: Submission): Promise<TokenText> {
  return tokensOf(await once(loadText), await secretDraws(seed, CAPSTONE.id));
}

/**
 * Trains a model with the student's files, and measures it.
 *
 * The unseen text stays here: the parent reads it with the returned parameters, by its own forward pass.
 *
 * @throws {SandboxError} when a call brings no answer
 * @throws {BrokenWriter} when one brings an answer with which it can't go on
 */
export async function trainWriter(
  session: Session,
  text: TokenText,
  start: Matrix[],
  onEpoch?: CapstoneInput["onEpoch"],
): Promise<TextResult> {
  const size = sizeFor(text.characters.length);
  await compareLosses(session, start, text); // a wrong tape need not train for a minute first
  const history: EpochMetrics[] = [];
  const began = performance.now();
  const { epochs, learningRate } = CAPSTONE;
  const options = { epochs, learningRate, random: new Seeded(CHAIN_SEED), onEpoch: new Callback() };
  const { value: end } = await session.call({
    module: WRITER.id,
    fn: "train",
    args: [size, start, text.train, text.held, options],
    seconds: SECONDS.train,
    firstSeconds: SECONDS.firstEpoch,
    onProgress: (metrics) => {
      if (!isMatching(METRICS, metrics) || history.length >= epochs) return;
      history.push(onlyMetrics(metrics));
      onEpoch?.(history.at(-1)!);
    },
  });
  const trainMs = Math.round(performance.now() - began);
  requireParams(end, text);
  await compareLosses(session, end, text);
  const loss = lossOf(size, end, text.unseen);
  return { loss, history, trainMs, written: await writtenBy(session, end, text) };
}

/** Where a run's training begins: nobody in the child can foretell it. */
export async function startFor({ seed }: Submission, text: TokenText): Promise<Matrix[]> {
  const draws = await secretDraws(seed, `${CAPSTONE.id}/start`);
  const random = new Random(Math.floor(2 ** 32 * draws.uniform()));
  return startOf(sizeFor(text.characters.length), random);
}

function requireParams(params: unknown, text: TokenText): asserts params is Matrix[] {
  const shapes = parameterShapes(sizeFor(text.characters.length));
  if (!Array.isArray(params) || params.length !== shapes.length) {
    throw new BrokenWriter("the training did not return all parameters");
  }
  shapes.forEach(({ name, rows, cols }, i) => {
    const problem = shapeProblem(name, params[i], rows, cols);
    if (problem) throw new BrokenWriter(`after the training ${problem.message}`);
  });
}

/** The parent's forward pass and the student's tape have to say the same of the same parameters. */
async function compareLosses(session: Session, params: Matrix[], text: TokenText): Promise<void> {
  const size = sizeFor(text.characters.length);
  const some = text.held.subarray(0, COMPARED * size.context + 1);
  const { value: told } = await session.call({
    module: WRITER.id,
    fn: "losses",
    args: [size, params, some],
    seconds: SECONDS.read,
  });
  const own = windowLosses(size, params, some);
  const isSame = Array.isArray(told) && own.every((loss, i) => isNear(loss, told[i]));
  if (isSame) return;
  const got = Array.isArray(told) ? told.map(numberIn)[0]?.toFixed(4) : "nothing";
  throw new BrokenWriter(
    `the tape's loss on a window of the text is ${got}, and the formulas give ${own[0].toFixed(4)}`,
  );
}

function isNear(own: number, told: unknown): boolean {
  if (!Number.isFinite(own)) return typeof told === "number" && !Number.isFinite(told);
  return typeof told === "number" && Math.abs(own - told) <= CLOSE * (1 + Math.abs(own));
}

async function writtenBy(session: Session, params: Matrix[], text: TokenText) {
  const size = sizeFor(text.characters.length);
  const from = text.unseen.lastIndexOf(text.characters.indexOf("\n"), -WRITTEN.beginning - 1) + 1;
  const beginning = text.unseen.subarray(from, from + WRITTEN.beginning);
  const { value } = await session.call({
    module: WRITER.id,
    fn: "write",
    args: [
      size,
      params,
      beginning,
      WRITTEN.characters,
      WRITTEN.temperature,
      new Seeded(CHAIN_SEED),
    ],
    seconds: SECONDS.write,
  });
  const tokens = value instanceof Uint8Array ? value.subarray(0, WRITTEN.characters) : [];
  return {
    beginning: textOf(beginning, text.characters),
    text: textOf(tokens, text.characters),
  };
}
