import { SandboxError } from "../sandbox/failure.ts";
import type { Lab, Problem } from "./check.ts";
import { describe, showCall } from "./show.ts";

/** What to say of arguments that must be refused. */
interface Refusal {
  /** Why they can't be right, at the end of the sentence. */
  why: string;
  /** How the message calls the call; in full unless given. */
  name?: string;
  /** The hint that helps where an error of another kind is thrown. */
  hintOfOther?: string;
}

/** What is wrong with a call that must throw a RangeError, and nothing else. */
export async function rejection(
  lab: Lab,
  fn: string,
  args: unknown[],
  { why, name = showCall(fn, args), hintOfOther: hint }: Refusal,
): Promise<Problem | undefined> {
  const counterexample = showCall(fn, args);
  try {
    const got = describe(await lab.call(fn, args));
    return {
      message: `${name} returned ${got}, expected a RangeError: ${why}`,
      counterexample,
      expected: "RangeError",
      actual: got,
    };
  } catch (error) {
    if (!(error instanceof SandboxError) || error.failure.kind !== "threw") throw error;
    if (error.failure.rangeError) return undefined;
    const { text } = error.failure;
    return {
      message: text.startsWith("RangeError:")
        ? `${name} threw an error of another kind, only its name says RangeError: ` +
          "write throw new RangeError(…)"
        : `${name} threw ${text}, expected a RangeError`,
      counterexample,
      expected: "RangeError",
      actual: text,
      hint,
    };
  }
}
