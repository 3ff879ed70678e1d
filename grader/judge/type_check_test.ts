import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists } from "../files.ts";
import type { Reason } from "../report/report.ts";
import { HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import { readFile, Submission } from "../testdata/submissions.ts";
import { isTypeChecked, typeCheck } from "./type_check.ts";
import { course } from "../testdata/course.ts";

const RELU = "\nexport const relu: string = 1;\nexport const reluDerivative: string = 2;\n";
/** Clocks are for students' machines. */
const PATIENT = 10;

describe("the type check", () => {
  it("says of a file what the compiler says of it, and where", async () => {
    await using submission = await Submission.of("solutions", { "03_relu": RELU });
    assertEquals(
      await typeCheck(course, submission.folder, ["03_relu"], { timeoutScale: PATIENT }),
      {
        "03_relu": [
          "03_relu.ts:2:14 Type 'number' is not assignable to type 'string'.",
          "03_relu.ts:3:14 Type 'number' is not assignable to type 'string'.",
        ],
      },
    );
  });

  it("says nothing of a file that is right, or that was not asked for", async () => {
    await using submission = await Submission.of("solutions", { "03_relu": RELU });
    assertEquals(
      await typeCheck(course, submission.folder, ["04_softmax", "11_confusion_matrix"], {
        timeoutScale: PATIENT,
      }),
      {},
    );
    assertEquals(await typeCheck(course, submission.folder, [], { timeoutScale: PATIENT }), {});
  });

  it("lists five errors of a file and no more", async () => {
    const lines = Array.from({ length: 9 }, (_, i) => `export const c${i}: string = ${i};`);
    await using submission = await Submission.of("solutions", { "03_relu": lines.join("\n") });
    const { "03_relu": errors } = await typeCheck(course, submission.folder, ["03_relu"], {
      timeoutScale: PATIENT,
    });
    assertEquals(errors?.length, 5);
  });

  it("names no folder of its own: the same file is told the same in every run", async () => {
    const source = `${RELU}export const own: never = {} as typeof import("./03_relu.ts");\n`;
    await using submission = await Submission.of("solutions", { "03_relu": source });
    const { "03_relu": errors } = await typeCheck(course, submission.folder, ["03_relu"], {
      timeoutScale: PATIENT,
    });
    assertMatch(
      errors?.[2] ?? "",
      /^03_relu\.ts:4:14 Type 'typeof import\("exercises\/03_relu/,
    );
  });

  it("says nothing of what another file holds, however a type asks for it", async () => {
    await using submission = await Submission.of("solutions", {});
    const secret = join(submission.folder, "..", "secret");
    await Deno.writeTextFile(`${secret}.ts`, 'export const key = "SECRET OF A FILE";\n');
    await Deno.writeTextFile(`${secret}.json`, '{ "SECRET OF A FILE": 1 }');
    const table = new URL("../course/mod.ts", import.meta.url).href;
    const asking = `/// <reference path="${secret}.ts" />
      const a: never = {} as typeof import("${secret}.ts").key;
      const b: never = {} as typeof import("${secret}.json", { with: { type: "json" } });
      const c: never = {} as typeof import("${table}").course["version"];
      const d: number = "own";`;
    await Deno.writeTextFile(join(submission.folder, "03_relu.ts"), asking);
    const { "03_relu": errors } = await typeCheck(course, submission.folder, ["03_relu"], {
      timeoutScale: PATIENT,
    });
    assertEquals(errors?.map((error) => error.replace(/^\S+ /, "")), [
      ...Array(3).fill("Type 'any' is not assignable to type 'never'."),
      "Type 'string' is not assignable to type 'number'.",
    ]);
  });

  it("fetches no package, and knows none", async () => {
    const asking = 'import type * as pad from "npm:left-pad@1.2.0";\n' +
      'import type * as zip from "npm:fflate@0.8.3";\nconst a: never = {} as typeof zip;\n';
    await using submission = await Submission.of("solutions", { "03_relu": asking });
    assertEquals(
      await typeCheck(course, submission.folder, ["03_relu"], { timeoutScale: PATIENT }),
      {},
    );
    const packages = import.meta.resolve("fast-check").replace(/^(.*\/npm\/[^/]*)\/.*/, "$1");
    assert(!await exists(fileURLToPath(`${packages}/left-pad/1.2.0`)));
  });

  it("reads the beginning of what the compiler says, however long that is", async () => {
    const name = "a".repeat(20_000);
    const lines = Array.from({ length: 400 }, (_, i) => `const e${i}: T = {};`);
    const source = `type T = { ${name}: 1 };\n${lines.join("\n")}`;
    await using submission = await Submission.of("solutions", { "03_relu": source });
    const { "03_relu": errors } = await typeCheck(course, submission.folder, ["03_relu"], {
      timeoutScale: PATIENT,
    });
    assertEquals(errors?.length, 5);
  });

  it("leaves a file alone that is too large to be graded", async () => {
    const large = `${RELU}//${" ".repeat(1_000_000)}`;
    await using submission = await Submission.of("solutions", { "03_relu": large });
    assertEquals(
      await typeCheck(course, submission.folder, ["03_relu"], { timeoutScale: PATIENT }),
      {},
    );
  });

  it("is stopped when its time is over", async () => {
    await using submission = await Submission.of("solutions", { "03_relu": RELU });
    assertEquals(
      await typeCheck(course, submission.folder, ["03_relu"], { timeoutScale: 1e-4 }),
      {},
    );
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
    assert(!isTypeChecked({ result: failedBy("syntax"), loaded: false }));
    assert(!isTypeChecked({ result: SOLVED.exercises[0], loaded: true }));
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
