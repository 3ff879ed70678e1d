/** Tapes of several operations, made of those that a submission computes rightly when alone. */
import fc from "fast-check";
import type { Matrix, Operation } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { Blocked } from "../../judge/check.ts";
import { bounded, sameDraws } from "../../judge/draw.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";
import { closed, type Closing, drawn, half, judgedOf, type Kind } from "./alone.ts";
import { isSmooth, type Run, valuesOf } from "./oracle.ts";
import { hasWrongValue, isRight } from "./tape.ts";

/** What tapes are made of. */
const PARTS = [
  "add",
  "multiply",
  "matmul",
  "scale",
  "transpose",
  "relu",
  "softmaxRows",
  "layerNormRows",
] as const;
/** An operation that tapes are made of. */
export type OpName = typeof PARTS[number];
/** What needs a single value. */
export const UNARY: readonly OpName[] = ["scale", "transpose", "relu"];
const BINARY: readonly OpName[] = ["add", "multiply", "matmul"];

/**
 * The operations whose values and slopes come out right when they are alone: a wrong one has cost its
 * points, and does not spoil the tapes.
 *
 * @param needed of these at least one must be right
 * @throws {Blocked} when none of them is
 */
export async function partsOf(
  lab: Lab,
  closing: Closing,
  needed: readonly OpName[] = BINARY,
): Promise<OpName[]> {
  const right: OpName[] = [];
  for (const part of PARTS) {
    const [example] = fc.sample(drawn([part as Kind], 3), { numRuns: 1, seed: sameDraws().seed });
    const run = closed(example, closing);
    if (await hasWrongValue(lab, run)) continue;
    if (await isRight(lab, run, judgedOf(example))) right.push(part);
  }
  if (right.some((part) => needed.includes(part))) return right;
  throw new Blocked(`one of ${needed.join(", ")} must have the right slopes by itself first`);
}

/** A step before it is known what there is to choose from: operands count back from the last value. */
interface Choice {
  part: OpName;
  a: number;
  b: number;
}

/**
 * Runs in which some value is used more than once on its way to the last. Fewer steps are tried first:
 * what fails shrinks to the fewest.
 *
 * @param most the largest size, and with two more the most operations
 */
export function reusing(parts: OpName[], most: number): fc.Arbitrary<Run> {
  const choice = fc.record({ part: fc.constantFrom(...parts), a: fc.nat(3), b: fc.nat(3) });
  const inputs = fc.array(pool(most * most, half), { minLength: 1, maxLength: 2 });
  return fc.tuple(size(most), size(most), inputs, fc.array(choice, { maxLength: most + 2 }))
    .map(([rows, cols, pools, choices]) =>
      runOf(pools.map((numbers) => fromPool(numbers, rows, cols)), choices)
    )
    .filter(bounded((run) => isReusing(run) && isSmooth(run)));
}

function runOf(inputs: Matrix[], choices: Choice[]): Run {
  const tape: Operation[] = [];
  const sizes = inputs.map(({ rows, cols }) => [rows, cols]);
  for (const { part, a, b } of choices) {
    const first = sizes.length - 1 - a % sizes.length;
    const fitting = [...sizes.keys()].filter((i) => fits(part, sizes[first], sizes[i])).reverse();
    if (fitting.length === 0) continue;
    const second = fitting[b % fitting.length];
    tape.push(operationOf(part, first, second));
    sizes.push(sizeOf(part, sizes[first], sizes[second]));
  }
  return { tape, inputs };
}

function fits(part: OpName, [rows, cols]: number[], [otherRows, otherCols]: number[]): boolean {
  if (part === "matmul") return cols === otherRows;
  return rows === otherRows && cols === otherCols;
}

function sizeOf(part: OpName, [rows, cols]: number[], [, otherCols]: number[]): number[] {
  if (part === "transpose") return [cols, rows];
  return part === "matmul" ? [rows, otherCols] : [rows, cols];
}

function operationOf(part: OpName, a: number, b: number): Operation {
  if (part === "add" || part === "multiply" || part === "matmul") return { op: part, from: [a, b] };
  if (part === "scale") return { op: part, from: [a], factor: 3 };
  return { op: part, from: [a] };
}

/** Whether a value that the last one depends on is used by two of those that it depends on, or twice by one. */
function isReusing({ tape, inputs }: Run): boolean {
  const uses = new Map([[inputs.length + tape.length - 1, 1]]);
  for (let i = tape.length - 1; i >= 0; i--) {
    if (!uses.has(inputs.length + i)) continue;
    for (const index of tape[i].from) uses.set(index, (uses.get(index) ?? 0) + 1);
  }
  return [...uses.values()].some((count) => count > 1);
}

/** A value through an operation that needs no other. */
export function unary(part: OpName, from: number): Operation {
  return operationOf(part, from, from);
}

/** Ends a run by the sum of its last value, which keeps a counterexample short. */
export function summed(run: Run): Run {
  const last = valuesOf(run).length - 1;
  return { ...run, tape: [...run.tape, { op: "sum", from: [last] }] };
}
