import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { beforeAll, describe, it } from "@std/testing/bdd";
import type { ExerciseResult, Report } from "../report/report.ts";
import { CORE, POINTS } from "../testdata/this_course.ts";
import {
  byId,
  type Changes,
  imperfect,
  readFile,
  reportOf,
  Submission,
} from "../testdata/submissions.ts";

/** One fault an exercise, each of another kind; the exercises that are not named are right. */
const BAD: Changes = {
  "01_normalize": null,
  "02_to_one_hot": `export function oneHot() {}`,
  "03_relu":
    `import { Matrix } from "../lib/mod.ts";\n\nexport function relu(x: Matrix) {\n  return x x;\n}`,
  "05_init_params": `export function initParams() { while (true); }`,
  "06_forward": `export function forward() { throw null; }`,
  "07_compute_loss": `export function computeLoss() { return "0.5"; }`,
  "08_backward": `import { Matrix } from "../lib/mod.ts";
    export function backward(_p: unknown, _a: unknown, x: Matrix) {
      return { dW1: x, db1: x, dW2: x, db2: x, lost: undefined };
    }`,
  "10_train": `import { Matrix } from "../lib/mod.ts";
    export function train({ W1, b1, W2, b2 }: Record<string, Matrix>) {
      const lost = ({ rows, cols }: Matrix) => new Matrix(rows, cols).data.fill(NaN);
      const nan = (m: Matrix) => new Matrix(m.rows, m.cols, lost(m));
      return { params: { W1: nan(W1), b1: nan(b1), W2: nan(W2), b2: nan(b2) }, history: [] };
    }`,
};

/** The endless loop is stopped after two seconds in place of five. */
const IMPATIENCE = "0.4";

function numbersIn(text: string): number[] {
  return Array.from(
    text.matchAll(/-?\d[\d.]*(?:e-?\d+)?/g),
    ([digits]) => Math.fround(Number(digits)),
  );
}

describe("a submission that prints", () => {
  it("is shown with each failed check what it printed in the call that failed", async () => {
    const relu = `import { Matrix } from "../lib/mod.ts";
      export function relu(x: Matrix) {
        console.log("relu of", x.toRows());
        return new Matrix(x.rows, x.cols, x.data.map((v) => v < 0 ? 1 : v));
      }
      export const reluDerivative = (x: Matrix) =>
        new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));`;
    await using submission = await Submission.of("solutions", { "03_relu": relu });
    const { checks, output } = await submission.judge("03_relu");
    const failed = checks.filter(({ status }) => status === "failed");
    assert(failed.length > 0);
    for (const { printed = "", counterexample = "" } of failed) {
      assertEquals(numbersIn(printed), numbersIn(counterexample));
      assert(output.length > printed.length && output.includes(printed));
    }
  });
});

describe("a function that calls todo after it has answered", () => {
  it("has failed there, where one that always calls it is not started", async () => {
    const source = await readFile("solutions", "04_softmax");
    const lateTodo = source.replace(
      "export function softmax(x: Matrix): Matrix {",
      `$&
      if (x.data.some((v) => v > 100)) todo("softmax");`,
    ).replace("{ Matrix }", "{ Matrix, todo }");
    await using submission = await Submission.of("solutions", { "04_softmax": lateTodo });
    const { status, checks } = await submission.judge("04_softmax");
    assertEquals(status, "failed");
    const late = checks.find(({ message = "" }) => message.includes("calls todo here"))!;
    assertEquals(late.status, "failed");
    assertStringIncludes(late.message!, "softmax calls todo here, though it has answered");
  });
});

describe("a todo that was left above finished code", () => {
  it("is told where it stands; above nothing it is a stub's own", async () => {
    const source = await readFile("solutions", "03_relu");
    const left = source.replace("{ Matrix }", "{ Matrix, todo }")
      .replace("export function relu(x: Matrix): Matrix {", `$&\n  todo("relu"); // mine follows`)
      .replace(
        /(reluDerivative\(x: Matrix\): Matrix \{)[^]*?\n\}/,
        '$1\n  todo("reluDerivative");\n}',
      );
    await using submission = await Submission.of("exercises", { "03_relu": left });
    const { status, checks } = await submission.judge("03_relu");
    assertEquals([status, checks[0].status], ["failed", "failed"]);
    assertMatch(
      checks[0].message!,
      /^todo\("relu"\) still stands above your code, at 03_relu\.ts:\d+:3: delete that line\.$/,
    );
    const slope = checks.find(({ reason }) => reason?.code === "not-written");
    assertEquals(slope?.reason, { code: "not-written", name: "reluDerivative" });
  });
});

describe("a forward that multiplies nothing", () => {
  it("earns its softmax alone, and nothing by layers so small that the next one is its bias", async () => {
    const forward = `import { Matrix } from "../lib/mod.ts";
      import { softmax } from "./04_softmax.ts";
      export function forward({ W1, b2 }: Record<string, Matrix>, x: Matrix) {
        const a1 = new Matrix(x.rows, W1.cols);
        a1.data.fill(1e-45);
        const z2 = Matrix.from(Array.from({ length: x.rows }, () => Array.from(b2.data)));
        return { z1: a1, a1, z2, a2: softmax(z2) };
      }`;
    await using submission = await Submission.of("solutions", { "06_forward": forward });
    for (const seed of [1, 2, 3, 4]) {
      const { checks } = await submission.judge("06_forward", seed);
      assertEquals(checks.map(({ score }) => score), [0, 0, 0, 2, 0, 0, 0]);
      assertStringIncludes(checks[2].message ?? "", "zero everywhere, or nearly");
    }
  });
});

describe("a bad submission", () => {
  let report: Report;
  let results: Record<string, ExerciseResult>;
  beforeAll(async () => {
    const softmax = await readFile("solutions", "04_softmax");
    const typeError = softmax.replace("): Matrix {", "): string {"); // wrong, and harmless
    assert(typeError !== softmax);
    const changes = { ...BAD, "04_softmax": typeError };
    report = await reportOf("solutions", changes, "--timeout-scale", IMPATIENCE);
    results = byId(report);
  });

  /** What is said of an exercise's first check that did not pass. */
  function message(id: string): string {
    return results[id].checks.find(({ status }) => status !== "passed")?.message ?? "";
  }

  it("loses the points of what is bad, and of nothing else", () => {
    assertEquals(imperfect(report), Object.keys(BAD));
    const right = report.exercises.filter(({ id }) => !(id in BAD));
    assertEquals(report.exercises.map(({ id }) => id), CORE.map(({ id }) => id));
    assert(right.every(({ status, score, maxScore }) => status === "passed" && score === maxScore));
    assert(report.exercises.every(({ status }) => status !== "broken"));
  });

  it("with a missing file has not started that exercise", () => {
    assertEquals(results["01_normalize"].status, "missing");
    assertEquals(
      message("01_normalize"),
      "Could not be tried: the file 01_normalize.ts is missing.",
    );
  });

  it("with a missing export is told its name, and what is exported instead", () => {
    assertEquals(results["02_to_one_hot"].status, "failed");
    const text =
      'It exports no function "toOneHot", only oneHot. Write "export function toOneHot(…)".';
    assertEquals(message("02_to_one_hot"), text);
    const [, ...rest] = results["02_to_one_hot"].checks;
    assert(rest.every(({ status }) => status === "blocked"));
  });

  it("with a syntax error is told file, line and column", () => {
    assertEquals(results["03_relu"].status, "failed");
    assertMatch(message("03_relu"), /^It can't be read as TypeScript at 03_relu\.ts:4:12: /);
  });

  it("gets a hint for a wrong answer, and none where its code did not come to one", () => {
    const hints = (id: string) => results[id].checks.filter(({ hint }) => hint).length;
    assert(hints("10_train") > 0);
    for (const id of ["05_init_params", "06_forward"] as const) assertEquals(hints(id), 0, id);
  });

  it("with a type error alone loses nothing", () => {
    const { status, score } = results["04_softmax"];
    assertEquals([status, score], ["passed", POINTS["04_softmax"]]);
  });

  it("with an endless loop is stopped", () => {
    const { status, checks: [{ reason, message = "" }] } = results["05_init_params"];
    if (status === "broken") return assertMatch(message, /as other programs had the processors/);
    assertEquals([status, reason?.code], ["failed", "timed-out"]);
    assertMatch(message, /^It took longer than \d+ s and was stopped\. Is there a loop/);
  });

  it("that throws null is told so, with the call", () => {
    assertEquals(message("06_forward"), "It threw null.");
    assertMatch(results["06_forward"].checks[0].counterexample ?? "", /^forward\(/);
  });

  it("that returns a wrong type is told what came, and what should have", () => {
    assertEquals(message("07_compute_loss"), 'the loss is the string "0.5", expected a number');
  });

  it("that returns a wrong shape is told both shapes", () => {
    assertMatch(message("08_backward"), /^dW2 is a \d×\d Matrix, expected a \d×\d Matrix$/);
  });

  it("that returns NaN is told where", () => {
    assertStringIncludes(message("10_train"), "params.W1[0][0] is NaN, expected a finite number");
  });

  it("has a capstone that says which exercise it waits for", () => {
    assertEquals(report.capstone?.status, "blocked");
    assertStringIncludes(report.capstone?.message ?? "", "01_normalize");
  });
});
