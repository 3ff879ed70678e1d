import { onceEach } from "./once.ts";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { judgeExercise } from "./exercise.ts";
import { course, EXERCISES, SOLUTIONS_FOLDER, STUBS_FOLDER } from "../testdata/course.ts";

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

  const judge = async (id: string) =>
    (await judgeExercise(id, {
      course,
      folder,
      solutions: undefined,
      seed: 1,
      timeoutScale: 2,
      once: onceEach(),
    })).result;

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
