import { isDeepStrictEqual } from "node:util";
import { Random } from "../../lib/mod.ts";
import { Keep, View } from "../sandbox/values.ts";
import { type Check, type Lab, type Problem, Refuted } from "./check.ts";
import type { Exercise } from "./course.ts";
import { seedFor } from "./seeds.ts";
import type { Session } from "./session.ts";
import { showCall } from "./show.ts";
import { DEFAULT_LIMITS, type Submission } from "./submission.ts";

const ORDINALS = ["first", "second", "third", "fourth"];

/** What calls saw that was not theirs to judge: the first promise that was broken. */
export interface Notes {
  broken?: Problem;
  /** Functions that have returned at least once. */
  answered?: Set<string>;
}

/** "first argument" of the first. */
export function ordinalArgument(index: number): string {
  return `${ORDINALS[index]} argument`;
}

/**
 * What a check works with: the calls of one exercise, each judged for changed arguments.
 *
 * @param notes what the checks of one trial share
 */
export function labFor(
  check: Check,
  row: Exercise,
  session: Session,
  submission: Submission,
  notes: Notes = {},
): Lab {
  const seed = seedFor(submission.seed, `${row.id}/${check.id}`);
  const { callSeconds: seconds } = { ...DEFAULT_LIMITS, ...row.limits };
  const isNoted = !check.promises && row.checks.some(({ promises }) => promises);
  return {
    seed,
    random: new Random(seed),
    once: submission.once,
    fixed: (_, part) => part(),
    shapes: row.shapes ?? {},
    printed: () => session.lastPrinted,
    forget: () => session.forget(),
    broken: () => notes.broken,
    call: async (fn, args, { named, onMemory, ...options } = {}) => {
      const { value, after, reread, shares } = await session.call({
        module: row.id,
        fn,
        args,
        echo: true,
        seconds,
        ...options,
      });
      notes.answered?.add(fn);
      onMemory?.({ reread, shares });
      const changed = after.findIndex((now, i) => !isSame(args[i], now));
      if (changed === -1) return value;
      const { name, ...hint } = named?.[changed] ?? { name: ordinalArgument(changed) };
      const problem: Problem = {
        message: `${fn} changed its ${name}; work on a copy`,
        ...hint,
        reason: { code: "argument-changed" },
      };
      if (!isNoted) throw new Refuted(problem);
      notes.broken ??= { counterexample: showCall(fn, args), ...problem };
      return value;
    },
  };
}

/** Matrices and arrays as they were; what can't be changed by a call is not looked at. */
function isSame(before: unknown, after: unknown): boolean {
  if (before instanceof View) return isSame(before.part, after);
  if (before instanceof Keep) return isSame(before.value, after);
  if (before === null || typeof before !== "object") return true;
  if (ArrayBuffer.isView(before) || Array.isArray(before)) return isDeepStrictEqual(before, after);
  return Object.entries(before).every(([name, field]) => {
    const now = after !== null && typeof after === "object"
      ? (after as Record<string, unknown>)[name]
      : undefined;
    return typeof field === "object" ? isSame(field, now) : true;
  });
}
