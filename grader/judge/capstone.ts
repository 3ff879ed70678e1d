import { join } from "node:path";
import { type EpochMetrics, type Mnist, Random } from "../../lib/mod.ts";
import { CAPSTONE, type ExerciseId, EXERCISES } from "../course.ts";
import { exists } from "../paths.ts";
import type { CapstoneResult, ExerciseResult } from "../report/report.ts";
import { explain, SandboxError } from "../sandbox/failure.ts";
import type { StagedFile } from "../sandbox/stage.ts";
import { readSources } from "../sources.ts";
import { findBlame } from "./blame.ts";
import { CAPSTONE_SETTINGS, CHAIN_SEED, type ChainResult, runChain } from "./chain.ts";
import { BrokenChain } from "./chain_calls.ts";
import { renamed } from "./mistakes.ts";
import type { Submission } from "./submission.ts";
import { inert, inertLine } from "./inert.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { seedFor } from "./seeds.ts";
import { Session } from "./session.ts";
import { ownFault } from "./tried.ts";

/** 60,000 images as float32 are 188 MB, and a submission may copy them a few times. */
const LIMITS = { dataKiB: 6_291_456, cpuSeconds: 3600 };
/** The training's ten minutes, and what normalising and predicting may take. */
const TOTAL_SECONDS = 900;

/** What the capstone needs to know beside the submission. */
export interface CapstoneInput {
  submission: Submission;
  mnist(): Promise<Mnist>;
  /**
   * How the exercises come out alone: the chain can't run where one is not started, and what breaks
   * it is looked for among those that fail. Training does not wait for it.
   */
  alone: Promise<readonly Pick<ExerciseResult, "id" | "status">[]>;
  onEpoch?(metrics: EpochMetrics): void;
}

/** The capstone's result, and the files that were loaded for it. */
export interface JudgedCapstone {
  result: CapstoneResult;
  files: readonly StagedFile[];
}

/** Trains the student's own network on permuted digits, and judges it on digits it never saw. */
export async function judgeCapstone(input: CapstoneInput): Promise<JudgedCapstone> {
  const started = performance.now();
  const missing = await firstNotStarted(input) ?? await firstMissing(input.submission.folder);
  if (missing) return { result: blockedBy(missing), files: [] };
  const session = chainSession(input.submission, []);
  const outcome = await tryChain(session, input);
  const output = inert(await session.end());
  const durationMs = Math.round(performance.now() - started);
  return { result: { ...blank(), ...outcome, output, durationMs }, files: session.files };
}

/** A session with the student's ten files, some of them replaced by the reference. */
export function chainSession(
  submission: Submission,
  given: readonly ExerciseId[],
  totalSeconds = TOTAL_SECONDS,
): Session {
  const { folder, solutions, timeoutScale } = submission;
  const own = CAPSTONE.needs.filter((id) => !given.includes(id));
  const plan = { load: CAPSTONE.needs, own, given, folder, solutions: solutions ?? folder };
  return new Session(plan, {
    limits: LIMITS,
    seed: CHAIN_SEED,
    totalSeconds,
    timeoutScale,
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
  const seed = seedFor(input.submission.seed, CAPSTONE.id);
  const digits = permuteDigits(await input.mnist(), new Random(seed));
  const settings = { ...CAPSTONE_SETTINGS, onEpoch: input.onEpoch };
  const chain = await runChain(session, digits, settings);
  return await scored({ ...chain, mistakes: renamed(chain.mistakes, digits.names) }, input);
}

async function scored(chain: ChainResult, input: CapstoneInput): Promise<Partial<CapstoneResult>> {
  const { testAccuracy } = chain;
  const [best] = CAPSTONE.thresholds;
  const points = CAPSTONE.thresholds.find((t) => testAccuracy >= t.accuracy)?.points ?? 0;
  if (points === best.points) return { ...chain, status: "passed", score: points };
  const { blame, message } = await findBlame(input);
  const reached = `The network reads ${(100 * testAccuracy).toFixed(2)} % of the test digits; ` +
    `${100 * best.accuracy} % are needed.`;
  return { ...chain, status: "failed", score: points, blame, message: `${reached} ${message}` };
}

/** What a submission did that ended its chain. Throws what else an error may be. */
async function whenThrown(error: unknown, input: CapstoneInput): Promise<Partial<CapstoneResult>> {
  if (error instanceof SandboxError && error.failure.kind === "unfinished") {
    return {
      status: "blocked",
      message: `Could not be tried: ${error.failure.name} is not written yet.`,
    };
  }
  if (!(error instanceof SandboxError || error instanceof BrokenChain)) throw error;
  const { blame, message } = await findBlame(input);
  const at = error instanceof BrokenChain ? error.at : placeOf(error);
  return {
    status: "failed",
    blame: blame ?? at,
    message: inertLine(`${symptom(error, blame)} ${message}`.trim()),
  };
}

/** The exercise in whose file it failed, where that is known. */
function placeOf({ failure }: SandboxError): ExerciseId | null {
  const where = "where" in failure ? failure.where : undefined;
  return EXERCISES.find(({ id }) => where?.startsWith(`${id}.ts:`))?.id ?? null;
}

/** What was seen; only one place is called the break, and that is the one to blame. */
function symptom(error: SandboxError | BrokenChain, blame: ExerciseId | null): string {
  if (error instanceof SandboxError) return explain(error.failure);
  const { at, message } = error;
  return blame === null || blame === at
    ? `The chain breaks at ${at}: ${message}.`
    : `At ${at}, ${message}.`;
}

function blank(): CapstoneResult {
  return {
    status: "blocked",
    score: 0,
    maxScore: CAPSTONE.points,
    durationMs: 0,
    testAccuracy: null,
    history: [],
    blame: null,
    output: "",
  };
}

function blockedBy(id: ExerciseId): CapstoneResult {
  return { ...blank(), message: `Could not be tried: it needs ${id}, which is not started.` };
}

/** The first of the ten files that is not there. */
export async function firstMissing(folder: string): Promise<ExerciseId | undefined> {
  for (const id of CAPSTONE.needs) {
    if (!await exists(join(folder, `${id}.ts`))) return id;
  }
  return undefined;
}

/** A file in which nothing is to do is started; of the others it is known when they are graded. */
async function firstNotStarted({ submission, alone }: CapstoneInput) {
  const sources = await readSources(submission.folder);
  if (!CAPSTONE.needs.some((id) => /todo/i.test(sources[id] ?? "todo"))) return undefined;
  const results = await alone;
  return CAPSTONE.needs.find((id) =>
    results.some((result) => result.id === id && result.status === "not-started")
  );
}
