import { isDeepStrictEqual } from "node:util";
import { Random } from "../../lib/mod.ts";
import { type Check, type Lab, Refuted } from "./check.ts";
import type { Exercise } from "./course.ts";
import { seedFor } from "./seeds.ts";
import type { Session } from "./session.ts";
import { DEFAULT_LIMITS, type Submission } from "./submission.ts";

const ORDINALS = ["first", "second", "third", "fourth"];

/** What a check works with: the calls of one exercise, each judged for changed arguments. */
export function labFor(check: Check, row: Exercise, session: Session, submission: Submission): Lab {
  const seed = seedFor(submission.seed, `${row.id}/${check.id}`);
  const { callSeconds: seconds } = { ...DEFAULT_LIMITS, ...row.limits };
  return {
    seed,
    random: new Random(seed),
    once: submission.once,
    printed: () => session.lastPrinted,
    forget: () => session.forget(),
    call: async (fn, args, { named, ...options } = {}) => {
      const { value, after } = await session.call({
        module: row.id,
        fn,
        args,
        echo: true,
        seconds,
        ...options,
      });
      const changed = args.findIndex((arg, i) => !isSame(arg, after[i]));
      if (changed !== -1) {
        const { name, hint } = named?.[changed] ?? {
          name: `${ORDINALS[changed]} argument`,
          hint: "none" as const,
        };
        throw new Refuted({
          message: `${fn} changed its ${name}; work on a copy`,
          hint,
          reason: { code: "argument-changed" },
        });
      }
      return value;
    },
  };
}

/** Matrices and arrays as they were; what can't be changed by a call is not looked at. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === null || typeof before !== "object") return true;
  if (ArrayBuffer.isView(before) || Array.isArray(before)) return isDeepStrictEqual(before, after);
  return Object.entries(before).every(([name, field]) => {
    const now = after !== null && typeof after === "object"
      ? (after as Record<string, unknown>)[name]
      : undefined;
    return typeof field === "object" ? isSame(field, now) : true;
  });
}
