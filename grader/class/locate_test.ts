import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PAPER } from "../testdata/paper_course.ts";
import { locate } from "./locate.ts";
import { BadSubmission, fileNamesOf, type Item } from "./source.ts";

const NAMES = fileNamesOf(PAPER);

function items(...paths: string[]): Item[] {
  return paths.map((path) => ({ path, kind: "file", size: 1 }));
}

describe("the exercises of a submission", () => {
  const found: Record<string, string[]> = {
    "at its root": ["03_relu.ts"],
    "in exercises/": ["exercises/03_relu.ts", "solutions/03_relu.ts", "grader/course/03_relu.ts"],
    "one folder down": ["digits-main/03_relu.ts"],
    "in exercises/ one folder down": ["digits-main/exercises/03_relu.ts", "digits-main/03.ts"],
    "at the root, whatever is deeper": [
      "03_relu.ts",
      "old/03_relu.ts",
      "older/exercises/03_relu.ts",
    ],
  };
  for (const [where, paths] of Object.entries(found)) {
    it(`are found ${where}`, () => {
      assertEquals(locate(items(...paths), NAMES).map(({ path }) => path), [paths[0]]);
    });
  }

  const none: Record<string, string[]> = {
    "nothing is there": [],
    "other files are there": ["softmax.ts", "exercises/README.md"],
    "it is the course without them": ["solutions/03_relu.ts", "grader/course/03_relu.ts"],
    "they are too deep": ["a/b/03_relu.ts", "a/b/exercises/03_relu.ts"],
    "they are what a Mac adds": ["__MACOSX/03_relu.ts"],
    "they are hidden": [".git/03_relu.ts"],
  };
  for (const [when, paths] of Object.entries(none)) {
    it(`are not found when ${when}`, () => {
      assertThrows(
        () => locate(items(...paths), NAMES),
        BadSubmission,
        "There are no exercises in it",
      );
    });
  }

  const doubtful: Record<string, string[]> = {
    "its root and in exercises/": ["03_relu.ts", "exercises/04_softmax.ts"],
    "a/ and in b/": ["a/03_relu.ts", "b/03_relu.ts"],
    "a/ and in a/exercises/": ["a/03_relu.ts", "a/exercises/03_relu.ts"],
  };
  for (const [where, paths] of Object.entries(doubtful)) {
    it(`are refused when they are in ${where}`, () => {
      assertThrows(() => locate(items(...paths), NAMES), BadSubmission, `in ${where}:`);
    });
  }

  it("are refused when one is there twice", () => {
    const twice = items("exercises/03_relu.ts", "exercises/03_relu.ts");
    assertThrows(() => locate(twice, NAMES), BadSubmission, "It holds exercises/03_relu.ts twice.");
  });
});
