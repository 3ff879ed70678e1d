import type { Answer, Call } from "../sandbox/child.ts";
import { SandboxError } from "../sandbox/failure.ts";
import type { Ask } from "./probe.ts";

/** A right answer needs less than a tenth of this for anything that is asked here. */
const CALL_SECONDS = 5;
/** A hint is not worth a longer wait. */
const TOTAL_SECONDS = 10;

/** Whom to ask. */
interface Asked {
  /** Calls a function of a module, under clocks that it stretches itself. */
  call(call: Call): Promise<Answer>;
  /** Whose functions are asked. */
  module: string;
  timeoutScale: number;
  /** How long all questions may take together, unstretched. */
  totalSeconds?: number;
}

/**
 * Puts questions to one module, from now on until the time is over. Whatever ends a call in another
 * way than a throw is thrown: no belief does that.
 */
export function askOf(
  { call, module, timeoutScale, totalSeconds = TOTAL_SECONDS }: Asked,
): Ask {
  const started = performance.now();
  return async (fn, args, onProgress) => {
    const left = totalSeconds - (performance.now() - started) / 1000 / timeoutScale;
    if (left <= 0) {
      throw new SandboxError({ kind: "timed-out", seconds: totalSeconds, loading: false });
    }
    const seconds = Math.min(CALL_SECONDS, left);
    try {
      const { value, after } = await call({ module, fn, args, echo: true, seconds, onProgress });
      return { value, after };
    } catch (error) {
      if (!(error instanceof SandboxError) || error.failure.kind !== "threw") throw error;
      return { threw: error.failure.rangeError ? "a RangeError" : "another error" };
    }
  };
}
