import { join } from "node:path";
import { loadMnist } from "../../../lib/mnist.ts";
import {
  type CapstoneInput,
  type Exercise,
  exerciseOf,
  type JudgedCapstone,
} from "../../judge/course.ts";
import { exists } from "../../files.ts";
import type { CapstoneResult } from "../../report/report.ts";
import { explain, type Failure, SandboxError } from "../../sandbox/failure.ts";
import { findBlame } from "./blame.ts";
import { CAPSTONE_SETTINGS, type ChainResult, runChain } from "./chain.ts";
import { BrokenChain } from "./chain_calls.ts";
import { renamed } from "./mistakes.ts";
import { inert, inertLine } from "../../sandbox/inert.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { secretDraws } from "./secret.ts";
import type { Session } from "../../judge/session.ts";
import { chainSession } from "./chain_session.ts";
import { ownFault } from "../../judge/tried.ts";
import { CAPSTONE, type Link } from "./settings.ts";

/** Where it shows that a chain is broken: predict calls what others have written. */
const SYMPTOM = "09_predict";
/** A stub answers at once, whatever it is asked. */
const ASKED_SECONDS = 2;
/** All stubs together answer in a hundredth of it, loading included. */
const ALL_ASKED_SECONDS = 10;

/** Trains the student's own network on permuted digits, and judges it on digits it never saw. */
export async function judgeCapstone(input: CapstoneInput): Promise<JudgedCapstone> {
  const started = performance.now();
  const missing = await firstMissing(input.submission.folder);
  if (missing) return { result: blockedBy(`${missing}, whose file is missing`), files: [] };
  const unwritten = await firstNotStarted(input);
  if (unwritten) return { result: blockedBy(`${unwritten}, which is not started`), files: [] };
  const session = chainSession(input.submission, []);
  stopWithExercise(session, input);
  const outcome = await tryChain(session, input);
  const output = inert(await session.end());
  const durationMs = Math.round(performance.now() - started);
  return { result: { ...blank(), ...outcome, output, durationMs }, files: session.files };
}

/** Ends the chain as soon as a clock has stopped one of its exercises alone. */
function stopWithExercise(session: Session, { stopped }: CapstoneInput): void {
  stopped?.then((id) => {
    if (!CAPSTONE.needs.some((needed) => needed === id)) return;
    session.stop({ kind: "called-off", because: `a clock stopped ${id}` });
  });
}

/** What comes of the chain; whatever fails in the grader itself is its own fault alone. */
async function tryChain(session: Session, input: CapstoneInput): Promise<Partial<CapstoneResult>> {
  try {
    return await trainAndScore(session, input).catch((error) => whenThrown(error, input));
  } catch (error) {
    return { status: "broken", message: ownFault(error) };
  }
}

async function trainAndScore(
  session: Session,
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const { seed, once } = input.submission;
  const digits = permuteDigits(await once(loadMnist), await secretDraws(seed, CAPSTONE.id));
  const settings = { ...CAPSTONE_SETTINGS, onEpoch: input.onEpoch };
  const chain = await runChain(session, digits, settings);
  return await scored({ ...chain, mistakes: renamed(chain.mistakes, digits.names) }, input);
}

async function scored(
  { remarks, ...chain }: ChainResult,
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const told = { ...chain, ...(remarks.length > 0 && { remarks }) };
  const { testAccuracy } = chain;
  const [best] = CAPSTONE.thresholds;
  const points = CAPSTONE.thresholds.find((t) => testAccuracy >= t.accuracy)?.points ?? 0;
  if (points === best.points) return { ...told, status: "passed", score: points };
  const { blame, message } = await findBlame(input);
  const reached = `The network reads ${(100 * testAccuracy).toFixed(2)} % of the test digits; ` +
    `${100 * best.accuracy} % are needed.`;
  return { ...told, status: "failed", score: points, blame, message: `${reached} ${message}` };
}

/** What a submission did that ended its chain. Throws what else an error may be. */
async function whenThrown(error: unknown, input: CapstoneInput): Promise<Partial<CapstoneResult>> {
  if (error instanceof SandboxError && error.failure.kind === "unfinished") {
    return {
      status: "blocked",
      message: `Could not be tried: ${error.failure.name} is not written yet.`,
    };
  }
  if (error instanceof SandboxError && isCalledOff(error.failure)) {
    return { status: "blocked", message: `Could not be tried. ${explain(error.failure)}` };
  }
  if (!(error instanceof SandboxError || error instanceof BrokenChain)) throw error;
  const isStopped = error instanceof SandboxError && error.failure.kind === "timed-out";
  const { blame, message } = await findBlame(input, !isStopped);
  const at = error instanceof BrokenChain ? error.at : placeOf(error);
  return {
    status: "failed",
    blame: blame ?? (at === SYMPTOM ? null : at),
    message: inertLine(`${symptom(error, blame)} ${message}`.trim()),
  };
}

/** Whether the chain was ended for what is no fault of its own. */
function isCalledOff({ kind }: Failure): boolean {
  return kind === "called-off" || kind === "total-clock";
}

/** The exercise in whose file it failed, where that is known. */
function placeOf({ failure }: SandboxError): Link | null {
  const where = "where" in failure ? failure.where : undefined;
  return CAPSTONE.needs.find((id) => where?.startsWith(`${id}.ts:`)) ?? null;
}

/** What was seen; only one place is called the break, and that is the one to blame. */
function symptom(error: SandboxError | BrokenChain, blame: Link | null): string {
  if (error instanceof SandboxError) return explain(error.failure);
  const { at, message } = error;
  return blame === at || (blame === null && at !== SYMPTOM)
    ? `The chain breaks at ${at}: ${message}.`
    : `At ${at}, ${message}.`;
}

function blank(): CapstoneResult {
  return {
    id: CAPSTONE.id,
    title: CAPSTONE.title,
    status: "blocked",
    score: 0,
    maxScore: CAPSTONE.thresholds[0].points,
    durationMs: 0,
    testAccuracy: null,
    history: [],
    blame: null,
    output: "",
  };
}

function blockedBy(what: string): CapstoneResult {
  return { ...blank(), message: `Could not be tried: it needs ${what}.` };
}

/** The first of the ten files that is not there. */
export async function firstMissing(folder: string): Promise<Link | undefined> {
  for (const id of CAPSTONE.needs) {
    if (!await exists(join(folder, `${id}.ts`))) return id;
  }
  return undefined;
}

/**
 * The first exercise of which nothing is written. A stub calls `todo` before it looks at what it was
 * given, so it is asked without anything.
 */
async function firstNotStarted(input: CapstoneInput): Promise<Link | undefined> {
  const { submission } = input;
  const session = chainSession(submission, [], ALL_ASKED_SECONDS);
  stopWithExercise(session, input);
  try {
    for (const id of CAPSTONE.needs) {
      if (session.exhausted) return undefined; // it hangs, and so it is no stub
      if (await isStub(session, exerciseOf(submission.course, id))) return id;
    }
    return undefined;
  } finally {
    await session.end();
  }
}

/** Whether every export of an exercise does nothing but call `todo`. */
async function isStub(session: Session, { id, exports }: Exercise): Promise<boolean> {
  for (const fn of exports) {
    try {
      await session.call({ module: id, fn, args: [], seconds: ASKED_SECONDS });
      return false;
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      if (error.failure.kind !== "unfinished") return false;
    }
  }
  return true;
}
