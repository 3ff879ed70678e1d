import { loadMnist } from "../../../lib/mnist.ts";
import { exerciseAt, firstMissing as firstMissingOf } from "../../judge/chain.ts";
import type { CapstoneInput, JudgedCapstone } from "../../judge/course.ts";
import { judgeCapstoneBy } from "../../judge/judge_capstone.ts";
import type { CapstoneResult } from "../../report/report.ts";
import { explain, SandboxError } from "../../sandbox/failure.ts";
import { findBlame } from "./blame.ts";
import { CAPSTONE_SETTINGS, type ChainResult, runChain } from "./chain.ts";
import { BrokenChain } from "./chain_calls.ts";
import { renamed } from "./mistakes.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { secretDraws } from "./secret.ts";
import type { Session } from "../../judge/session.ts";
import { chainSession } from "./chain_session.ts";
import { CAPSTONE, type Link } from "./settings.ts";

/** Where it shows that a chain is broken: predict calls what others have written. */
const SYMPTOM = "09_predict";

/** Trains the student's own network on permuted digits, and judges it on digits it never saw. */
export function judgeCapstone(input: CapstoneInput): Promise<JudgedCapstone> {
  return judgeCapstoneBy({
    capstone: { ...CAPSTONE, steps: CAPSTONE.thresholds.map(({ points }) => points) },
    open: (totalSeconds) => chainSession(input.submission, [], totalSeconds),
    run: (session) => trainAndScore(session, input),
    whenThrown: (error) => {
      const isTheirs = error instanceof SandboxError || error instanceof BrokenChain;
      return isTheirs ? whenBroken(error, input) : undefined;
    },
  }, input);
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

/** What a submission did that ended its chain. */
async function whenBroken(
  error: SandboxError | BrokenChain,
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const isStopped = error instanceof SandboxError && error.failure.kind === "timed-out";
  const { blame, message } = await findBlame(input, !isStopped);
  const at = error instanceof BrokenChain ? error.at : exerciseAt(CAPSTONE.needs, error);
  return {
    status: "failed",
    blame: blame ?? (at === SYMPTOM ? null : at),
    message: inertLine(`${symptom(error, blame)} ${message}`.trim()),
  };
}

/** What was seen; only one place is called the break, and that is the one to blame. */
function symptom(error: SandboxError | BrokenChain, blame: Link | null): string {
  if (error instanceof SandboxError) return explain(error.failure);
  const { at, message } = error;
  return blame === at || (blame === null && at !== SYMPTOM)
    ? `The chain breaks at ${at}: ${message}.`
    : `At ${at}, ${message}.`;
}

/** The first of the ten files that is not there. */
export function firstMissing(folder: string): Promise<Link | undefined> {
  return firstMissingOf(CAPSTONE.needs, folder);
}
