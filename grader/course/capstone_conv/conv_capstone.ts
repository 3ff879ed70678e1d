import { loadMnist } from "../../../lib/mnist.ts";
import { exerciseAt } from "../../judge/chain.ts";
import type { CapstoneInput, JudgedCapstone } from "../../judge/course.ts";
import { judgeCapstoneBy } from "../../judge/judge_capstone.ts";
import type { Session } from "../../judge/session.ts";
import type { CapstoneResult } from "../../report/report.ts";
import { explain, SandboxError } from "../../sandbox/failure.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { renamed } from "../capstone/mistakes.ts";
import { secretDraws } from "../capstone/secret.ts";
import { findConvBlame } from "./conv_blame.ts";
import { convDigits, upright } from "./conv_digits.ts";
import { convSession } from "./conv_session.ts";
import type { ConvParams } from "./params.ts";
import { BrokenNetwork, type ConvResult, runConv } from "./run_conv.ts";
import { CONV_CAPSTONE } from "./settings.ts";

const { id, needs, thresholds } = CONV_CAPSTONE;
/** The clocks of the training, which are those of the first capstone. */
const CLOCKS = { trainSeconds: 240, firstEpochSeconds: 120 };

/** Trains a convolutional network of the student's exercises, and judges it on digits it never saw. */
export function judgeConvCapstone(input: CapstoneInput): Promise<JudgedCapstone> {
  return judgeCapstoneBy({
    capstone: { ...CONV_CAPSTONE, steps: thresholds.map(({ points }) => points) },
    open: (totalSeconds) => convSession(input.submission, totalSeconds),
    run: (session) => trainAndScore(session, input),
    whenThrown: (error) => {
      const isTheirs = error instanceof SandboxError || error instanceof BrokenNetwork;
      return isTheirs ? whenBroken(error, input) : undefined;
    },
  }, input);
}

async function trainAndScore(
  session: Session,
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const { seed, once } = input.submission;
  const digits = convDigits(await once(loadMnist), await secretDraws(seed, id));
  const settings = { ...CONV_CAPSTONE, ...CLOCKS, onEpoch: input.onEpoch };
  const result = await runConv(session, digits, settings);
  const mistakes = renamed(result.mistakes, digits.names);
  const outcome = await scoredConv({ ...result, mistakes }, () => findConvBlame(input));
  return outcome.status === "passed"
    ? { ...outcome, weights: drawnWeights(result.params, digits.turn) }
    : outcome;
}

/** The kernels as they would lie on upright digits, and the biases, as a page draws them. */
export function drawnWeights({ kernels, bias }: ConvParams, turn: number) {
  const rounded = (row: ArrayLike<number>) => Array.from(row, (w) => Number(w.toPrecision(3)));
  return {
    kernels: kernels.toRows().map((kernel) => rounded(upright(kernel, turn))),
    bias: [rounded(bias.data)],
  };
}

/** What an accuracy is worth, and why it is not worth more. */
export async function scoredConv(
  { testAccuracy, history, trainMs, mistakes }: Omit<ConvResult, "params">,
  findBlame: () => ReturnType<typeof findConvBlame>,
): Promise<Partial<CapstoneResult>> {
  const told = { testAccuracy, history, trainMs, mistakes };
  const [best] = thresholds;
  const score = thresholds.find(({ accuracy }) => testAccuracy >= accuracy)?.points ?? 0;
  if (score === best.points) return { ...told, status: "passed", score };
  const { blame, message } = await findBlame();
  const reached = `The network reads ${(100 * testAccuracy).toFixed(2)} % of the test digits; ` +
    `${100 * best.accuracy} % are needed.`;
  return { ...told, status: "failed", score, blame, message: `${reached} ${message}` };
}

/** What a submission did that ended its training. */
async function whenBroken(
  error: SandboxError | BrokenNetwork,
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const isStopped = error instanceof SandboxError && error.failure.kind === "timed-out";
  const { blame, message } = await findConvBlame(input, !isStopped);
  const at = error instanceof SandboxError ? exerciseAt(needs, error) : null;
  return {
    status: "failed",
    blame: blame ?? at,
    message: inertLine(`${symptom(error)} ${message}`),
  };
}

function symptom(error: SandboxError | BrokenNetwork): string {
  if (error instanceof BrokenNetwork) return `The network is broken: ${error.message}.`;
  if (error.failure.kind !== "timed-out") return explain(error.failure);
  return `${
    explain(error.failure)
  } With the solutions the training takes less than a minute: is one ` +
    "of your exercises slow, such as a convolution in plain loops?";
}
