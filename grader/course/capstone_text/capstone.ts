import type { CapstoneInput, JudgedCapstone } from "../../judge/course.ts";
import { exerciseAt } from "../../judge/chain.ts";
import { judgeCapstoneBy, noneFailedAlone } from "../../judge/judge_capstone.ts";
import type { Session } from "../../judge/session.ts";
import type { CapstoneResult } from "../../report/report.ts";
import { explain, SandboxError } from "../../sandbox/failure.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { lossOfCounts } from "./counts.ts";
import { CAPSTONE } from "./settings.ts";
import type { TokenText } from "./text.ts";
import { BrokenWriter, startFor, textFor, type TextResult, trainWriter } from "./training.ts";
import { writerSession } from "./writer_session.ts";

const { needs, steps } = CAPSTONE;
/** What a loss is called by the order of the counts that it is compared with. */
const COUNTS = { 2: "counting pairs", 3: "counting triples" } as const;

/** Trains the student's own language model on a disguised text, and judges it on text it never saw. */
export function judgeWriting(input: CapstoneInput): Promise<JudgedCapstone> {
  return judgeCapstoneBy({
    capstone: { ...CAPSTONE, steps: steps.map(({ points }) => points) },
    open: (totalSeconds) => writerSession(input.submission, totalSeconds),
    run: (session) => trainAndScore(session, input),
    whenThrown: (error) => {
      const isTheirs = error instanceof SandboxError || error instanceof BrokenWriter;
      return isTheirs ? input.alone.then((alone) => withBlame(endedBy(error), alone)) : undefined;
    },
  }, input);
}

async function trainAndScore(
  session: Session,
  { submission, onEpoch, alone }: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const text = await textFor(submission);
  const start = await startFor(submission, text);
  const outcome = scored(await trainWriter(session, text, start, onEpoch), text);
  return outcome.status === "passed" ? outcome : withBlame(outcome, await alone);
}

/** Says what to fix first: where it threw, or else the first of its exercises that failed alone. */
export function withBlame(
  outcome: Partial<CapstoneResult>,
  alone: Awaited<CapstoneInput["alone"]>,
): Partial<CapstoneResult> {
  const failed = needs.find((need) =>
    alone.some(({ id, status }) => id === need && status === "failed")
  );
  const blame = outcome.blame ?? failed ?? null;
  const advice = blame
    ? `Begin with ${blame}${blame === failed ? ", which fails alone, too" : ""}.`
    : noneFailedAlone(needs, alone, "look at how they work together");
  return { ...outcome, blame, message: `${outcome.message} ${advice}` };
}

/** What a loss is worth: more where it is below that of longer counts. */
export function scored(
  { loss, history, trainMs, written }: TextResult,
  { train, unseen, characters }: Pick<TokenText, "train" | "unseen" | "characters">,
): Partial<CapstoneResult> {
  const counted = steps.map(({ order, points }) => {
    const value = lossOfCounts(order, train, unseen, characters.length);
    return { name: COUNTS[order], value, points };
  });
  const [best] = counted;
  const points = counted.find(({ value }) => loss < value)?.points ?? 0;
  const beside = counted.map(({ name, value }) => ({ name, value }));
  const measure = {
    name: "nats per character of unseen text",
    value: loss,
    better: "lower",
    beside,
  } as const;
  // A loss that overflowed is a matter for the message: it is beside nothing.
  const told = {
    ...(Number.isFinite(loss) && { measure, written }),
    history,
    trainMs,
    score: points,
  };
  if (points === best.points) return { ...told, status: "passed" };
  return { ...told, status: "failed", message: shortOf(loss, best) };
}

function shortOf(loss: number, { name, value }: { name: string; value: number }): string {
  return `The model's loss on unseen text is ${loss.toFixed(3)}; ${name} comes to ` +
    `${value.toFixed(3)}, and less is needed.`;
}

/** What a submission did that ended the training. */
function endedBy(error: SandboxError | BrokenWriter): Partial<CapstoneResult> {
  if (error instanceof BrokenWriter) {
    return { status: "failed", message: inertLine(`It can't go on: ${error.message}.`) };
  }
  const message = inertLine(explain(error.failure));
  return { status: "failed", blame: exerciseAt(needs, error), message };
}
