import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PAPER } from "../../testdata/paper_course.ts";
import { locate } from "./locate.ts";
import { BadSubmission, fileNamesOf, sortItems } from "./source.ts";

const NAMES = fileNamesOf(PAPER);

/** Of these paths, those that may be exercises. */
function items(...paths: string[]) {
  return sortItems(paths.map((path) => ({ path, kind: "file" as const, size: 1 })), NAMES);
}

/** The paths that are taken, and what is said of the choice. */
function located(...paths: string[]): [paths: string[], notes: string[]] {
  const { items: found, notes } = locate(items(...paths), NAMES);
  return [Array.from(found.values(), ({ path }) => path), notes];
}

describe("the exercises of a submission", () => {
  const found: Record<string, string[]> = {
    "at its root": ["03_relu.ts"],
    "in exercises/": ["exercises/03_relu.ts", "solutions/03_relu.ts", "grader/course/03_relu.ts"],
    "one folder down": ["digits-main/03_relu.ts"],
    "in exercises/ one folder down": ["digits-main/exercises/03_relu.ts", "digits-main/03.ts"],
    "where 'Extract all' puts them": ["digits-main/digits-main/exercises/03_relu.ts"],
    "in Sakai's folder": ["Submission attachment(s)/digits/exercises/03_relu.ts"],
    "as deep as that, where it is the only place": ["a/b/c/d/e/f/03_relu.ts"],
  };
  for (const [where, paths] of Object.entries(found)) {
    it(`are found ${where}`, () => assertEquals(located(...paths), [[paths[0]], []]));
  }

  it("are those at the root, whatever is deeper, and that is said", () => {
    const paths = ["03_relu.ts", "old/03_relu.ts", "older/exercises/03_relu.ts"];
    assertEquals(located(...paths), [["03_relu.ts"], [
      "The exercises in its root were taken, and not those in old/, older/exercises/.",
    ]]);
    assertEquals(located("exercises/03_relu.ts", "exercises (1)/03_relu.ts"), [
      ["exercises/03_relu.ts"],
      ["The exercises in exercises/ were taken, and not those in exercises (1)/."],
    ]);
  });

  it("are those of the latest version, as Teams counts them", () => {
    const versions = [2, 10, 9].map((n) => `Digits/Version ${n}/03_relu.ts`);
    assertEquals(located(...versions), [[versions[1]], [
      "The exercises in Digits/Version 10/ were taken, and not those in " +
      "Digits/Version 2/, Digits/Version 9/.",
    ]]);
    for (const other of ["Digits/Version x", "More/Version 3", "Digits/old"]) {
      assertThrows(() => located(versions[0], `${other}/03_relu.ts`), BadSubmission, "only one");
    }
  });

  it("are those of the latest attempt, by the number or the time that a system puts before it", () => {
    for (
      const [earlier, latest] of [
        ["Revision 9 - On time", "Revision 10 - Late"],
        ["2026-11-09-10-11-12", "2026-11-20-09-00-00"],
        ["2026-11-20 09:00:05", "2026-11-20 10:00:00"],
        ["attempt 1", "attempt 2"],
      ]
    ) {
      assertEquals(located(`${earlier}/03_relu.ts`, `${latest}/03_relu.ts`), [
        [`${latest}/03_relu.ts`],
        [`The exercises in ${latest}/ were taken, and not those in ${earlier}/.`],
      ]);
    }
    for (
      const [one, other] of [["1", "2"], ["2026-11-20", "2026-11-21"], ["20261120", "20261121"]]
    ) {
      const paths = [`${one}/03_relu.ts`, `${other}/03_relu.ts`];
      assertThrows(() => located(...paths), BadSubmission, "only one");
    }
  });

  it("may be called nearly so where none has the name, and that is said", () => {
    for (
      const name of [
        "04_Softmax.ts",
        "04_softmax (1).ts",
        "04_softmax-2.ts",
        "04_softmax copy.ts",
        "04_softmax - Kopie (2).ts",
        "04_softmax.ts.txt",
        "Late Submission - 04_softmax.ts",
        "Verspaetete Abgabe - 04_softmax (1).ts",
      ]
    ) {
      assertEquals(located("03_relu.ts", name), [["03_relu.ts", name], [
        `${name} was taken for 04_softmax.ts.`,
      ]]);
    }
    assertEquals(located("03_relu.ts", "04_softmax_test.ts", "04_softmax.test.ts", "4.ts"), [
      ["03_relu.ts"],
      [],
    ]);
  });

  it("are the only texts that resemble them, where nothing is called nearly so, and that is said", () => {
    assertEquals(located("03_relu.ts", "04-softmax.ts", "9 predict v2.txt", "old/02_one_hot.ts"), [
      ["03_relu.ts", "04-softmax.ts", "9 predict v2.txt"],
      [
        "04-softmax.ts was taken for 04_softmax.ts.",
        "9 predict v2.txt was taken for 09_predict.ts.",
      ],
    ]);
    assertEquals(located("a/Relu.ts", "a/04_softmax_final.ts", "notes.txt"), [
      ["a/Relu.ts", "a/04_softmax_final.ts"],
      ["Relu.ts was taken for 03_relu.ts.", "04_softmax_final.ts was taken for 04_softmax.ts."],
    ]);
    assertEquals(located("03_relu.ts", "03_relu_old.ts"), [["03_relu.ts"], []]);
  });

  it("are without what resembles one and is no text, or is there twice, and that is said", () => {
    assertEquals(
      located(
        "03_relu.ts",
        "04_softmax.docx",
        "09_predict_a.ts",
        "09_predict_b.ts",
        "06_forward.js",
      ),
      [["03_relu.ts"], [
        "04_softmax.docx was left out: it is not called 04_softmax.ts.",
        "06_forward.js was left out: it is not called 06_forward.ts.",
        "09_predict_a.ts and 09_predict_b.ts were left out: none of them is called 09_predict.ts.",
      ]],
    );
  });

  it("are those of several folders, where each is in one of them only, and that is said", () => {
    for (
      const [a, b] of [["03_relu", "04_softmax"], ["week 1", "week 2"], ["x/a", "x/b/exercises"]]
    ) {
      const paths = [`${a}/03_relu.ts`, `${b}/04_softmax.ts`];
      const notes = [`The exercises in ${a}/, ${b}/ were taken together.`];
      assertEquals(located(...paths), [paths, notes]);
    }
    assertEquals(located("Exercises/03_relu.ts", "exercises/04_softmax.ts")[0].length, 2);
    const [note] = located("03_relu.ts", "exercises/04_softmax.ts")[1];
    assertEquals(note, "The exercises in its root, exercises/ were taken together.");
  });

  it("are those of the right name beside others, and none of two that are nearly so", () => {
    assertEquals(located("03_relu.ts", "03_relu (1).ts"), [["03_relu.ts"], [
      "03_relu.ts was taken, and not 03_relu (1).ts beside it.",
    ]]);
    assertEquals(located("03_relu.ts", "04_softmax (1).ts", "04_Softmax.ts"), [["03_relu.ts"], [
      "04_softmax (1).ts and 04_Softmax.ts were left out: none of them is called 04_softmax.ts.",
    ]]);
  });

  const none: Record<string, string[]> = {
    "nothing is there": [],
    "a file of another folder has an exercise's words": ["lib/softmax.ts", "tools/relu.ts"],
    "other files are there": ["my_softmax.ts", "exercises/README.md", "exercises/softmax.pdf"],
    "it is the course without them": ["solutions/03_relu.ts", "grader/course/03_relu.ts"],
    "it is a package of that": ["node_modules/digits/exercises/03_relu.ts"],
    "they are what a Mac adds": ["__MACOSX/03_relu.ts", "__MACOSX/exercises/._03_relu.ts"],
    "they are hidden": [".git/03_relu.ts", "a/.old/03_relu.ts", "exercises/.03_relu.ts"],
  };
  for (const [when, paths] of Object.entries(none)) {
    it(`are not found when ${when}`, () => {
      assertThrows(
        () => located(...paths),
        BadSubmission,
        "exercise files (01_normalize.ts, …) was found.",
      );
    });
  }

  const doubtful: Record<string, string[]> = {
    "its root and in exercises/": ["03_relu.ts", "exercises/03_relu (1).ts"],
    "a/ and in b/": ["a/03_relu.ts", "b/03_relu.ts"],
    "a/ and in a/exercises/": ["a/03_relu.ts", "a/exercises/03_relu.ts"],
    "a/b/ and in a/b/c/": ["a/b/03_relu.ts", "a/b/c/03_relu.ts"],
  };
  for (const [where, paths] of Object.entries(doubtful)) {
    it(`are refused when they are in ${where}`, () => {
      assertThrows(() => located(...paths), BadSubmission, `in ${where}:`);
    });
  }

  it("are refused when one is there twice", () => {
    const twice = ["exercises/03_relu.ts", "exercises/03_relu.ts"];
    assertThrows(() => located(...twice), BadSubmission, "It holds exercises/03_relu.ts twice.");
  });
});
