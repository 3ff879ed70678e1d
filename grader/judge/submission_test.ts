import { onceEach } from "./once.ts";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { judgeExercise } from "./exercise.ts";
import { gradeEach } from "./grade.ts";
import type { Submission } from "./submission.ts";
import {
  course,
  EXERCISES,
  POINTS,
  REFERENCE,
  SOLUTIONS_FOLDER,
  STUBS_FOLDER,
} from "../testdata/this_course.ts";

const HOMES = course.folders.homes;

describe("a copy of the course without solutions", () => {
  let folder = "";
  const path = (name: string) => join(folder, `${name}.ts`);
  beforeEach(async () => {
    folder = await Deno.makeTempDir();
    for (const { id } of EXERCISES) {
      await Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), path(id));
    }
  });
  afterEach(() => Deno.remove(folder, { recursive: true }));

  const submission = (): Submission => ({
    course,
    folder,
    reference: undefined,
    seed: 1,
    timeoutScale: 2,
    once: onceEach(),
  });
  const judge = async (id: string) => (await judgeExercise(id, submission())).result;

  it("grades with the student's own siblings, and theirs", async () => {
    for (const id of ["08_backward", "09_predict"] as const) {
      const { status, score, maxScore } = await judge(id);
      assertEquals([status, score], ["passed", maxScore], id);
    }
  });

  it("blocks the checks that need an unfinished sibling, and names it", async () => {
    await Deno.copyFile(join(STUBS_FOLDER, "04_softmax.ts"), path("04_softmax"));
    const { status, checks } = await judge("09_predict");
    assertEquals(status, "blocked");
    assertEquals(checks.map((check) => check.status), ["blocked", "passed", "blocked"]);
    for (const { message } of [checks[0], checks[2]]) {
      assertStringIncludes(message!, "softmax, which is not written yet");
    }
  });

  it("says first which exercise to mend, where one that is used does not pass either", async () => {
    const wrong = join(HOMES, "04_softmax", "misconceptions", "powers_of_two.ts");
    await Deno.copyFile(wrong, path("04_softmax"));
    for (const exercises of [["06_forward"], ["04_softmax", "06_forward", "09_predict"]]) {
      const judged = await gradeEach({ exercises, points: POINTS }, submission());
      const failed = judged.filter(({ result }) => result.id !== "04_softmax")
        .flatMap(({ result }) => result.checks.filter(({ status }) => status === "failed"));
      assert(failed.length > 0);
      for (const { message, mendFirst, hint } of failed) {
        assertEquals([mendFirst, hint], ["04_softmax", undefined]);
        assertMatch(message!, /^04_softmax, which this uses, does not pass: mend that first\. ./);
      }
    }
  });

  it("says so only of an exercise that is used, and of nothing that the reference stands in for", async () => {
    const wrong = join(HOMES, "04_softmax", "misconceptions", "powers_of_two.ts");
    await Deno.copyFile(wrong, path("04_softmax"));
    await Deno.copyFile(
      join(HOMES, "06_forward", "misconceptions", "no_relu.ts"),
      path("06_forward"),
    );
    const of = async (id: string, reference?: typeof REFERENCE) => {
      const terms = { exercises: [id], points: POINTS };
      const [{ result }] = await gradeEach(terms, { ...submission(), reference });
      assertEquals(result.status, "failed");
      return result.checks.map(({ mendFirst }) => mendFirst).filter(Boolean);
    };
    assertEquals(await of("04_softmax"), []);
    assertEquals(await of("06_forward", REFERENCE), []);
    assert((await of("06_forward")).length > 0);
  });

  it("blocks every check when a sibling is missing or can't be read", async () => {
    await Deno.writeTextFile(path("03_relu"), "export function relu( {");
    const broken = await judge("10_train");
    assertEquals(broken.status, "blocked");
    for (const { message } of broken.checks) assertStringIncludes(message!, "03_relu.ts:1:");
    await Deno.remove(path("03_relu"));
    const missing = await judge("10_train");
    assert(
      missing.checks.every(({ message }) => message!.includes("03_relu.ts, which is missing")),
    );
  });
});
