import { isMatching } from "ts-pattern";
import type { Params } from "../../../lib/mod.ts";
import { shapeProblem } from "../../judge/compare.ts";
import { PARAMETERS } from "../network/network.ts";
import { Kept } from "../../sandbox/values.ts";
import type { Session } from "../../judge/session.ts";
import type { Link } from "./settings.ts";

/** The neurons of the capstone's hidden layer. */
const HIDDEN = 128;

/** The rows and columns of the parameters of a network. */
function shapesOf(hidden: number): Record<keyof Params, [rows: number, cols: number]> {
  return { W1: [784, hidden], b1: [1, hidden], W2: [hidden, 10], b2: [1, 10] };
}

/** All 60,000 images are normalised in a fiftieth of it. */
const CALL_SECONDS = 20;

/** An answer with which the chain can't go on. */
export class BrokenChain extends Error {
  constructor(readonly at: Link, message: string) {
    super(message);
  }
}

/** Calls of a chain, one after the other, in one child. */
export function callerOf(session: Session) {
  const call = async (module: Link, fn: string, args: unknown[], keep?: string) =>
    (await session.call({ module, fn, args, keep, seconds: CALL_SECONDS })).value;
  /** Has the student's code normalise images and encode labels, and leaves both in the child. */
  const prepare = async (
    name: string,
    { images, labels }: { images: Uint8Array; labels: Uint8Array },
  ) => {
    const [x, y] = [`${name}.x`, `${name}.y`];
    const inputs = await call("01_normalize", "normalize", [images], x);
    checkSize(inputs, labels.length, 784, "01_normalize");
    const targets = await call("02_to_one_hot", "toOneHot", [labels], y);
    checkSize(targets, labels.length, 10, "02_to_one_hot");
    return { x: new Kept(x), y: new Kept(y) };
  };
  return { call, prepare };
}

function checkSize(size: unknown, rows: number, cols: number, at: Link): void {
  if (isMatching({ rows, cols }, size)) return;
  throw new BrokenChain(at, `it did not return a ${rows}×${cols} Matrix`);
}

/** @throws {BrokenChain} when what a call returned are not the parameters of 784-hidden-10 */
export function checkParams(
  params: unknown,
  at: Link,
  hidden = HIDDEN,
): asserts params is Params {
  const problem = problemOf(params, hidden);
  if (problem) throw new BrokenChain(at, problem);
}

/** Why something is not the parameters of 784-hidden-10; undefined where it is. */
export function problemOf(params: unknown, hidden: number): string | undefined {
  for (const name of PARAMETERS) {
    const [rows, cols] = shapesOf(hidden)[name];
    const value = (params as Record<string, unknown> | undefined | null)?.[name];
    const problem = shapeProblem(name, value, rows, cols);
    if (problem) return problem.message;
  }
  return undefined;
}
