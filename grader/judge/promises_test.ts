import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { CheckResult } from "../report/report.ts";
import { Submission } from "../testdata/submissions.ts";

const HEAD = `import { Matrix } from "../lib/mod.ts";
const made = (x: Matrix, data: ArrayLike<number>) =>
  new Matrix(x.rows, x.cols, Float32Array.from(data));
export const reluDerivative = (x: Matrix) => made(x, x.data.map((v) => v > 0 ? 1 : 0));
const right = (x: Matrix) => made(x, x.data.map((v) => Math.max(0, v)));
`;

/** The checks of a ReLU with this source. */
async function checksOf(relu: string): Promise<CheckResult[]> {
  await using submission = await Submission.of("solutions", { "03_relu": HEAD + relu });
  return (await submission.judge("03_relu")).checks;
}

/** What is said of a ReLU whose values are right, and whose only mistake is that it breaks a promise. */
async function saidOf(relu: string): Promise<string> {
  const checks = await checksOf(relu);
  assertEquals(checks.map(({ status }) => status), ["passed", "passed", "failed"]);
  return `${checks[2].message} | ${checks[2].counterexample}`;
}

describe("a broken promise costs a fifth of the exercise, and is told by what was seen", () => {
  it("an argument that is changed", async () => {
    const said = await saidOf(`export function relu(x: Matrix) {
      const y = right(x);
      x.data.fill(7);
      return y;
    }`);
    assertEquals(said, "relu changed its first argument; work on a copy | relu([[1, -2]])");
  });

  it("an argument that is changed by what another check asked for alone", async () => {
    const said = await saidOf(`export function relu(x: Matrix) {
      const y = right(x);
      if (x.rows > 1) x.data.fill(0.5);
      return y;
    }`);
    assert(said.startsWith("relu changed its first argument; work on a copy | relu([["), said);
  });

  it("an argument that is returned", async () => {
    const said = await saidOf(
      "export const relu = (x: Matrix) => x.data.every((v) => v >= 0) ? x : right(x);",
    );
    assert(said.startsWith("what relu returns lies in the memory of its first argument"), said);
  });

  it("one result for all calls", async () => {
    const said = await saidOf(`let buffer = new Float32Array();
      export function relu(x: Matrix) {
        if (buffer.length !== x.data.length) buffer = new Float32Array(x.data.length);
        buffer.set(right(x).data);
        return new Matrix(x.rows, x.cols, buffer);
      }`);
    assert(said.startsWith("the next call changed what the first call of relu had returned"), said);
  });
});

describe("what is kept from call to call", () => {
  it("is told where equal calls differ, and chance is told apart from it", async () => {
    for (const number of ["calls % 4 < 2 ? 1 : 9", "calls > 1 ? calls : 1"]) {
      const kept = await checksOf(`let calls = 0;
        export function relu(x: Matrix) {
          const y = right(x);
          calls++;
          if (x.data[0] === 1 && x.data[1] === -2) y.data[0] = ${number};
          return y;
        }`);
      const said = kept.find(({ status }) => status === "failed")!;
      assert(said.message!.includes("something is kept from one call to the next"), said.message);
    }
  });

  it("is looked for by modules that are loaded anew, not by a new process", async () => {
    const checks = await checksOf(`const known = new Map<string, Matrix>();
      export function relu(x: Matrix) {
        const size = x.rows + "×" + x.cols;
        if (!known.has(size)) known.set(size, right(x));
        return right(known.get(size)!);
      }`);
    const failed = checks.filter(({ status }) => status === "failed");
    assert(failed.every(({ reason }) => reason && "kept" in reason), JSON.stringify(failed));
    const sentences = failed.map(({ message = "" }) => message).join(" ");
    assertEquals(sentences.split("something is kept").length, 2, sentences);
  });

  it("is nothing of what is right in every call", async () => {
    const checks = await checksOf(`const seen = new Map<string, Matrix>();
      export function relu(x: Matrix) {
        const key = JSON.stringify(x);
        if (!seen.has(key)) seen.set(key, right(x));
        const { rows, cols, data } = seen.get(key)!;
        return new Matrix(rows, cols, data.slice());
      }`);
    assertEquals(checks.map(({ status }) => status), ["passed", "passed", "passed"]);
  });
});
