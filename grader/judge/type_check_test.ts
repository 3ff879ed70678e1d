import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists } from "../files.ts";
import type { Reason } from "../report/report.ts";
import { HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import { readFile, Submission } from "../testdata/submissions.ts";
import {
  errorsIn,
  isTypeChecked,
  secondsForTypes,
  typeCheck,
  type TypeErrors,
} from "./type_check.ts";
import { course } from "../testdata/this_course.ts";

const RELU = "\nexport const relu: string = 1;\nexport const reluDerivative: string = 2;\n";
/** Clocks are for students' machines. */
const PATIENT = 10;

/** Files of one call of the compiler, which takes its time. */
const FILES = {
  "02_to_one_hot": Array.from({ length: 9 }, (_, i) => `export const c${i}: string = ${i};`)
    .join("\n"),
  "03_relu": RELU,
  "05_init_params": 'export const own: never = {} as typeof import("./05_init_params.ts");\n',
  "07_compute_loss": `${RELU}//${" ".repeat(1_000_000)}`,
};

describe("the type check", () => {
  let submission: Submission;
  let errors: TypeErrors;
  const check = (ids: string[], seconds = 20 * PATIENT) =>
    typeCheck(course, submission.folder, ids, seconds);

  beforeAll(async () => {
    submission = await Submission.of("solutions", FILES);
    const secret = join(submission.folder, "..", "secret");
    await Deno.writeTextFile(`${secret}.ts`, 'export const key = "SECRET OF A FILE";\n');
    await Deno.writeTextFile(`${secret}.json`, '{ "SECRET OF A FILE": 1 }');
    const table = new URL("../course/mod.ts", import.meta.url).href;
    const asking = `/// <reference path="${secret}.ts" />
      const a: never = {} as typeof import("${secret}.ts").key;
      const b: never = {} as typeof import("${secret}.json", { with: { type: "json" } });
      const c: never = {} as typeof import("${table}").course["version"];
      const d: number = "own";`;
    await Deno.writeTextFile(join(submission.folder, "08_backward.ts"), asking);
    const asked = [...Object.keys(FILES), "08_backward", "11_confusion_matrix"];
    errors = await check(asked);
  });
  afterAll(() => submission[Symbol.asyncDispose]());

  it("says of a file what the compiler says of it, and where", () => {
    assertEquals(errors["03_relu"], [
      "03_relu.ts:2:14 Type 'number' is not assignable to type 'string'.",
      "03_relu.ts:3:14 Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it("says nothing of a file that is right, or that was not asked for", async () => {
    assert(!("11_confusion_matrix" in errors), "it is right");
    assertEquals(await check(["04_softmax"]), {}, "03_relu was not asked for");
    assertEquals(await check([]), {});
  });

  it("lists five errors of a file and no more", () => {
    assertEquals(errors["02_to_one_hot"]?.length, 5);
  });

  it("names no folder of its own: the same file is told the same in every run", () => {
    assertMatch(
      errors["05_init_params"]?.[0] ?? "",
      /^05_init_params\.ts:1:14 Type 'typeof import\("exercises\/05_init_params/,
    );
  });

  it("says nothing of what another file holds, however a type asks for it", () => {
    assertEquals(errors["08_backward"]?.map((error) => error.replace(/^\S+ /, "")), [
      ...Array(3).fill("Type 'any' is not assignable to type 'never'."),
      "Type 'string' is not assignable to type 'number'.",
    ]);
  });

  it("fetches no package, and knows none", async () => {
    const asking = 'import type * as pad from "npm:left-pad@1.2.0";\n' +
      'import type * as zip from "npm:fflate@0.8.3";\nconst a: never = {} as typeof zip;\n';
    await Deno.writeTextFile(join(submission.folder, "06_forward.ts"), asking);
    assertEquals(await check(["06_forward"]), {});
    const packages = import.meta.resolve("fast-check").replace(/^(.*\/npm\/[^/]*)\/.*/, "$1");
    assert(!await exists(fileURLToPath(`${packages}/left-pad/1.2.0`)));
  });

  it("leaves a file alone that is too large to be graded", () => {
    assert(!("07_compute_loss" in errors));
  });

  it("reads the beginning of what the compiler says, however long that is", async () => {
    const name = "a".repeat(20_000);
    const lines = Array.from({ length: 400 }, (_, i) => `const e${i}: T = {};`);
    const source = `type T = { ${name}: 1 };\n${lines.join("\n")}`;
    await Deno.writeTextFile(join(submission.folder, "09_predict.ts"), source);
    assertEquals((await check(["09_predict"]))["09_predict"]?.length, 5);
  });

  it("looks for a meaning in the beginning of a message", () => {
    const stage = { placeIn: () => "03_relu.ts:1:7", hide: (text: string) => text };
    const name = "'Uint8Array' is ".repeat(10_000);
    const said = `TS2741 [ERROR]: Property '"${name}"' is missing\n    at file:///03_relu.ts:1:7\n`;
    const started = performance.now();
    const { "03_relu": errors } = errorsIn(said, stage, ["03_relu"], course.compiler);
    assert(performance.now() - started < 1_000);
    assertEquals(errors?.length, 1);
  });

  it("is stopped when its time is over", async () => {
    assertEquals(await check(["03_relu"], 1e-4), {});
  });
});

describe("what the type check may explain", () => {
  const [exercise] = HALF_SOLVED.exercises.filter(({ status }) => status === "failed");
  const failedBy = (code: Reason["code"]) => ({
    ...exercise,
    checks: exercise.checks.map((check) => ({ ...check, reason: { code } as Reason })),
  });

  it("is a wrong answer or a throw, and nothing that passes, hangs or can't be loaded", () => {
    assert(isTypeChecked({ result: failedBy("wrong-answer"), loaded: true }));
    assert(isTypeChecked({ result: failedBy("threw"), loaded: true }));
    assert(!isTypeChecked({ result: failedBy("timed-out"), loaded: true }));
    assert(!isTypeChecked({ result: failedBy("protocol"), loaded: true }));
    assert(!isTypeChecked({ result: failedBy("wrong-answer"), loaded: false }));
    assert(!isTypeChecked({ result: SOLVED.exercises[0], loaded: true }));
  });

  it("is nothing of an exercise that a clock has stopped as well", () => {
    const [first, ...others] = failedBy("wrong-answer").checks;
    const checks = [{ ...first, reason: { code: "timed-out" } as Reason }, ...others];
    assert(others.length > 0);
    assert(!isTypeChecked({ result: { ...exercise, checks }, loaded: true }));
  });
});

describe("the time that the type check has", () => {
  const clock = (left: number) => ({ timeoutScale: 1, clock: { left } });

  it("is twenty seconds, and what the slowest of the exercises left of its own at the most", () => {
    const seconds = (...own: number[]) =>
      secondsForTypes(own.map((ownSeconds) => ({ ownSeconds })), clock(280));
    assertEquals([seconds(), seconds(1), seconds(1, 19, 3)], [20, 20, 9]);
    assertEquals(seconds(30), 0);
  });

  it("is no more than what is left of the grading's, and stretches as all clocks do", () => {
    const quick = [{ ownSeconds: 2 }];
    assertEquals(secondsForTypes(quick, clock(3)), 3);
    assertEquals(secondsForTypes(quick, clock(0)), 0);
    assertEquals(secondsForTypes([{ ownSeconds: 9 }], { timeoutScale: 0.5 }), 5);
  });
});

describe("deno task grade", () => {
  it("shows beside a failure what the compiler says, and not without one", async () => {
    const softmax = await readFile("solutions", "04_softmax");
    const changes = {
      "03_relu": 'import type { Matrix } from "../lib/mod.ts";\n' +
        "export const relu = (x: Matrix): string => x;\nexport const reluDerivative = relu;\n",
      "04_softmax": softmax.replace("): Matrix {", "): string {"),
    };
    await using submission = await Submission.of("solutions", changes);
    const { exercises } = await submission.report("3", "4", "--timeout-scale", String(PATIENT));
    assertEquals(exercises.map(({ status }) => status), ["failed", "passed"]);
    assertMatch(
      exercises[0].typeErrors?.[0] ?? "",
      /^03_relu\.ts:2:44 Type 'Matrix' is not assignable/,
    );
    assertEquals(exercises[1].typeErrors, undefined);
  });
});
