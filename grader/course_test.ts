import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { CHECKS } from "./checks/mod.ts";
import { CAPSTONE, exercise, type ExerciseId, EXERCISES, MAX_SCORE } from "./course.ts";

const ROOT = new URL("..", import.meta.url);

describe("the table of exercises", () => {
  it("is worth 100 points", () => {
    assertEquals(MAX_SCORE, 100);
  });

  it("numbers its exercises from 01 on, without a gap", () => {
    EXERCISES.forEach(({ id }, i) => assertEquals(id.slice(0, 3), `${i + 1}_`.padStart(3, "0")));
  });

  it("gives each exercise the points of its checks, in whole points", () => {
    for (const { id, points } of EXERCISES) {
      assert(CHECKS[id].every((check) => Number.isInteger(check.points) && check.points > 0));
      assertEquals(CHECKS[id].reduce((sum, check) => sum + check.points, 0), points, id);
    }
  });

  it("lets checks use exports that are there, and wait for checks that come before", () => {
    for (const { id, exports } of EXERCISES) {
      const ids = CHECKS[id].map((check) => check.id);
      assertEquals(new Set(ids).size, ids.length);
      CHECKS[id].forEach(({ uses, after }, i) => {
        assert(
          uses.length > 0 && uses.every((name) => (exports as readonly string[]).includes(name)),
        );
        assert(after === undefined || ids.slice(0, i).includes(after), `${id} waits for ${after}`);
      });
    }
  });

  it("lets an exercise import only what comes before it", () => {
    const ids = EXERCISES.map(({ id }) => id);
    EXERCISES.forEach(({ siblings }, i) => {
      const before: readonly ExerciseId[] = ids.slice(0, i);
      assert(siblings.every((sibling) => before.includes(sibling)));
    });
  });

  it("has three hints for each exercise", () => {
    for (const { id, hints } of EXERCISES) {
      assertEquals(hints.length, 3, id);
      assert(hints.every((hint) => hint.length > 20), id);
    }
  });

  it("names the files of exercises, solutions and stubs, and those files export what it says", async () => {
    for (const folder of ["exercises", "solutions", "grader/stubs"]) {
      for (const { id, exports } of EXERCISES) {
        const source = await Deno.readTextFile(new URL(`${folder}/${id}.ts`, ROOT));
        const exported = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
        assertEquals(exported, [...exports], `${folder}/${id}.ts`);
      }
    }
  });

  it("finds an exercise by its id, and no other", () => {
    assertEquals(exercise("04_softmax").exports, ["softmax"]);
    assertThrows(() => exercise("12_dropout" as ExerciseId), RangeError, "12_dropout");
  });

  it("asks of the capstone 95 % for all of its points, and 90 % for some", () => {
    assertEquals(CAPSTONE.thresholds, [{ accuracy: 0.95, points: 5 }, {
      accuracy: 0.9,
      points: 2,
    }]);
    assertEquals(CAPSTONE.points, 5);
    assertEquals([...CAPSTONE.needs], EXERCISES.slice(0, 10).map(({ id }) => id));
  });
});
