import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { coreOf, deeperOf, exerciseOf } from "../judge/course.ts";
import { CAPSTONE } from "./capstone/settings.ts";
import { course, EXERCISES } from "../testdata/this_course.ts";

const ROOT = new URL("../../", import.meta.url);

describe("the table of exercises", () => {
  it("numbers its exercises upwards from 01, and those of the bonus by themselves", () => {
    const numberOf = ({ id }: { id: string }) => Number(/^(\d\d)_/.exec(id)?.[1]);
    for (const part of [coreOf(course), deeperOf(course)]) {
      const numbers = part.map(numberOf);
      numbers.slice(1).forEach((number, i) => assert(number > numbers[i], `${number}`));
    }
    assertEquals(numberOf(EXERCISES[0]), 1);
  });

  it("lets an exercise import only what comes before it", () => {
    const ids = EXERCISES.map(({ id }) => id);
    EXERCISES.forEach(({ siblings }, i) => {
      const before: readonly string[] = ids.slice(0, i);
      assert(siblings.every((sibling) => before.includes(sibling)));
    });
  });

  it("names the files of exercises, solutions and stubs, and those files export what it says", async () => {
    for (const folder of ["exercises", "solutions"]) {
      for (const { id, exports } of EXERCISES) {
        const source = await Deno.readTextFile(new URL(`${folder}/${id}.ts`, ROOT));
        const exported = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
        assertEquals(exported, [...exports], `${folder}/${id}.ts`);
      }
    }
  });

  it("finds an exercise by its id, and no other", () => {
    assertEquals(exerciseOf(course, "04_softmax").exports, ["softmax"]);
    assertThrows(() => exerciseOf(course, "12_dropout"), RangeError, "12_dropout");
  });

  it("asks of the capstone 95 % for all of its points, and 90 % for some", () => {
    assertEquals(CAPSTONE.thresholds, [{ accuracy: 0.95, points: 5 }, {
      accuracy: 0.9,
      points: 2,
    }]);
    assertEquals(course.capstone.steps, [5, 2]);
    assertEquals([...CAPSTONE.needs], EXERCISES.slice(0, 10).map(({ id }) => id));
  });
});
