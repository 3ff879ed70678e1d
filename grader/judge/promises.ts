/** What every answer promises beside its values: to leave its arguments alone, and to keep nothing. */
import { isDeepStrictEqual } from "node:util";
import { Keep, Kept } from "../sandbox/values.ts";
import type { Shape } from "../sandbox/shapes.ts";
import type { Check, Lab, Memory, Problem } from "./check.ts";
import { ordinalArgument } from "./lab.ts";
import { ofCall } from "./property.ts";
import { showCall } from "./show.ts";

/**
 * Two calls of one function, one after the other. What both are given is the same object to the
 * submission too: code that remembers an answer by one of its arguments gives the first one twice.
 */
export interface TwoCalls {
  fn: string;
  first: readonly unknown[];
  second: readonly unknown[];
  /** Whether the result may be made of the arguments themselves, as a list that begins with them. */
  mayHoldArguments?: true;
}

/** What the check is worth and waits for, and what it calls. */
interface Terms<Hint extends string> extends Pick<Check<Hint>, "points" | "after" | "hint"> {
  calls: readonly TwoCalls[];
}

/**
 * The check that a broken promise costs, and the only one: values are judged in the others, whatever
 * became of the arguments. It is worth a fifth of its exercise at most, but at least one point.
 */
export function promisesCheck<Hint extends string>(
  { calls, ...terms }: Terms<Hint>,
): Check<Hint> {
  return {
    id: "promises",
    title: "Leaves its arguments as they are, and keeps nothing from one call to the next",
    catches:
      "A changed argument, one that is returned as the result, or numbers kept for a later call.",
    uses: [...new Set(calls.map(({ fn }) => fn))],
    promises: true,
    hint: "none",
    ...terms,
    run: async (lab) => {
      for (const two of calls) {
        const problem = await problemOf(lab, two);
        if (problem) return { ...(problem.reason ? {} : { reason: KEPT }), ...problem };
      }
      return lab.broken();
    },
  };
}

const KEPT = { code: "wrong-answer", kept: true } as const;
const IS_KEPT = "something is kept from one call to the next";

/** What is wrong with two calls, tried in the order in which it is easiest to understand. */
async function problemOf(lab: Lab, two: TwoCalls): Promise<Problem | undefined> {
  const { fn, first, second, mayHoldArguments } = two;
  const then = `${showCall(fn, [...first])}; ${showCall(fn, [...second])}`;
  const call = (args: readonly unknown[], options = {}) => lab.call(fn, [...args], options);
  const same = (one: unknown, other: unknown) =>
    isDeepStrictEqual(read(one, lab.shapes[fn]), read(other, lab.shapes[fn]));
  let memory: Memory = { reread: undefined, shares: undefined };
  const onMemory = (told: Memory) => void (memory = told);
  return await ofCall(fn, [...first], async () => {
    const one = await call(named(first), { remember: "first" });
    const other = await call(again(first, second), {
      remember: "other",
      reread: "first",
      onMemory,
    });
    if (!same(one, memory.reread)) {
      const message = `the next call changed what the first call of ${fn} had returned: ` +
        "return a new result each time";
      return { message, counterexample: then };
    }
    const shared = mayHoldArguments ? undefined : sharedProblem(fn, memory, then);
    if (!same(one, await call(first))) return await unequal(lab, fn, first, same);
    await lab.forget();
    if (same(other, await call(second))) return shared;
    const message = `after another call ${fn} gives another answer than alone: ${IS_KEPT}`;
    return { message, counterexample: then, hint: "none" };
  });
}

/** Two equal calls gave different answers: code that is loaded anew tells why. */
async function unequal(
  lab: Lab,
  fn: string,
  args: readonly unknown[],
  same: (one: unknown, other: unknown) => boolean,
): Promise<Problem> {
  const anew = async () => {
    await lab.forget();
    return await lab.call(fn, [...args]);
  };
  const isKept = same(await anew(), await anew());
  const why = isKept ? IS_KEPT : "something in it is left to chance";
  return {
    message: `two equal calls of ${fn} gave different answers: ${why}`,
    counterexample: `${showCall(fn, [...args])} // twice`,
    reason: isKept ? KEPT : { code: "wrong-answer" },
    hint: "none",
  };
}

function sharedProblem(fn: string, { shares }: Memory, counterexample: string) {
  if (shares === undefined) return undefined;
  if (shares === "earlier") {
    const message = `two results of ${fn} lie in the same memory: return a new result each time`;
    return { message, counterexample };
  }
  const message = `what ${fn} returns lies in the memory of its ${ordinalArgument(shares)}: ` +
    "return a new result, so that one can change without the other";
  return { message, counterexample, reason: { code: "argument-changed" as const } };
}

/** Arguments that the submission can be given again as the same objects. */
function named(args: readonly unknown[]): unknown[] {
  return args.map((arg, i) => isObject(arg) ? new Keep(`argument ${i}`, arg) : arg);
}

/** The second call's arguments: those of the first call again where they are the same. */
function again(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  return second.map((arg, i) =>
    isObject(arg) && arg === first[i] ? new Kept(`argument ${i}`) : arg
  );
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === "object";
}

/** Of an object the fields that are read: a time in another one may differ. */
function read(value: unknown, shape: Shape = {}): unknown {
  const fields = Object.keys(shape);
  if (!isObject(value) || fields.length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => read(item, shape));
  return fields.map((name) => read((value as Record<string, unknown>)[name], shape[name]));
}
