/** How a run is shown, and how what came of it is judged. */
import type { Operation } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem, matrixProblem, type Tolerance } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { type Run, slopesOf, valuesOf } from "./oracle.ts";

/**
 * A call with its tape as lines that can be read from top to bottom.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../../../lib/mod.ts";
 * const run = { tape: [{ op: "sum" as const, from: [0] as [number] }], inputs: [Matrix.from([[1, 2]])] };
 * assertEquals(picture("evaluate", run), "evaluate(tape, inputs):\nv0 = [[1, 2]]\nv1 = sum(v0)");
 * ```
 */
export function picture(fn: string, { tape, inputs }: Run): string {
  const given = inputs.map((input, i) => `v${i} = ${show(input)}`);
  const steps = tape.map((operation, i) => `v${inputs.length + i} = ${step(operation)}`);
  return [`${fn}(tape, inputs):`, ...given, ...steps].join("\n");
}

function step({ op, from, ...options }: Operation): string {
  const named = Object.entries(options).filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`);
  return `${op}(${[...from.map((index) => `v${index}`), ...named].join(", ")})`;
}

/** Runs a judgement of one call; each problem shows the tape. */
async function ofRun(
  lab: Lab,
  fn: string,
  run: Run,
  judge: (got: unknown) => Problem | undefined,
): Promise<Problem | undefined> {
  const args = [run.tape, run.inputs];
  const problem = await ofCall(fn, args, async () => judge(await lab.call(fn, args)));
  return problem && { ...problem, counterexample: picture(fn, run) };
}

const VALUES = "the inputs, then one for each operation";

/** A problem with a hint, where it has none. */
function withHint(hint: string | undefined, problem: Problem | undefined): Problem | undefined {
  return problem && { hint, ...problem };
}

/**
 * What is wrong with the values of a run.
 *
 * @param hint what helps where the list is in order, and the result of an operation is wrong; where
 * there is one, there is one on the list as well
 */
export function valuesProblem(lab: Lab, run: Run, hint?: string): Promise<Problem | undefined> {
  const right = valuesOf(run);
  return ofRun(
    lab,
    "evaluate",
    run,
    (got) =>
      withHint(hint && "forward", listProblem("evaluate(…)", got, right.length, VALUES)) ??
        firstOf(right, (rows, i) => {
          const tolerance = within(rows.flat());
          const problem = matrixProblem(`v${i}`, (got as unknown[])[i], rows, { tolerance });
          return problem?.looks || i < run.inputs.length ? problem : withHint(hint, problem);
        }),
  );
}

/**
 * What is wrong with the slopes of a run.
 *
 * @param judged the inputs that are looked at; all but the targets of a cross-entropy unless given
 */
export function slopesProblem(
  lab: Lab,
  run: Run,
  judged = allButTargets(run),
): Promise<Problem | undefined> {
  const right = slopesOf(run);
  const tolerance = within(judged.flatMap((index) => right[index].flat()));
  return ofRun(
    lab,
    "gradients",
    run,
    (got) =>
      listProblem("gradients(…)", got, run.inputs.length, "one for each input") ??
        missingProblem(run, got as unknown[]) ??
        firstOf(judged, (index) =>
          matrixProblem(`dv${index}`, (got as unknown[])[index], right[index], {
            tolerance,
            versus: "the numeric gradient is",
          })),
  );
}

/** Whether the slopes of a run are right; a throw is wrong too. */
export async function isRight(lab: Lab, run: Run, judged?: number[]): Promise<boolean> {
  try {
    return await slopesProblem(lab, run, judged) === undefined;
  } catch (error) {
    if (error instanceof SandboxError) return false;
    throw error;
  }
}

/** Whether evaluate computes a wrong number; what fails in another way says nothing of an operation. */
export async function hasWrongValue(lab: Lab, run: Run): Promise<boolean> {
  try {
    const problem = await valuesProblem(lab, run);
    return problem !== undefined && !problem.reason;
  } catch (error) {
    if (error instanceof SandboxError) return false;
    throw error;
  }
}

function allButTargets({ tape, inputs }: Run): number[] {
  const targets = tape.filter(({ op }) => op === "crossEntropy").map(({ from }) => from[1]);
  return [...inputs.keys()].filter((index) => !targets.includes(index));
}

/** A few float32 roundings of the largest number: what nearly cancels is no more exact than that. */
function within(numbers: number[]): Tolerance {
  const largest = numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  return { absolute: 2e-5 * largest, relative: 1e-3 };
}

function listProblem(name: string, got: unknown, length: number, what: string) {
  const wanted = `a list of ${length} matrices, ${what}`;
  if (!Array.isArray(got)) return kindProblem(name, got, wanted);
  if (got.length === length) return undefined;
  return {
    message: `${name} is a list of ${got.length}, expected ${wanted}`,
    expected: wanted,
    actual: `a list of ${got.length}`,
    reason: { code: "wrong-answer", what: "shape" } as const,
  };
}

/** An input that nothing uses has slopes too: where they are undefined, no return is missing. */
function missingProblem({ tape, inputs }: Run, got: unknown[]): Problem | undefined {
  const used = new Set(tape.flatMap(({ from }) => from));
  const index = got.findIndex((slope, i) => slope === undefined && !used.has(i));
  if (index === -1) return undefined;
  const { rows, cols } = inputs[index];
  return {
    message: `dv${index} is undefined, expected a ${rows}×${cols} Matrix: nothing uses v${index}`,
    expected: `a ${rows}×${cols} Matrix`,
    actual: "undefined",
    reason: { code: "wrong-answer", what: "shape" },
  };
}

function firstOf<T>(items: T[], problem: (item: T, i: number) => Problem | undefined) {
  for (const [i, item] of items.entries()) {
    const found = problem(item, i);
    if (found) return found;
  }
  return undefined;
}
