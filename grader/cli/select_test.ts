import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { UsageError } from "../files.ts";
import { select } from "./select.ts";
import { PAPER as course } from "../testdata/paper_course.ts";

const ALL = course.exercises.map(({ id }) => id);

function message(word: string): string {
  return assertThrows(() => select(course, [word], { capstone: true }), UsageError).message;
}

describe("select", () => {
  it("takes everything when nothing is named, and leaves the capstone out when told to", () => {
    assertEquals(select(course, [], { capstone: true }), {
      exercises: ALL,
      capstones: ["capstone"],
    });
    assertEquals(select(course, [], { capstone: false }), {
      exercises: ALL,
      capstones: [],
    });
  });

  it("takes a number, a name, a file name or a path", () => {
    const words = ["4", "04", "softmax", "Softmax", "04_softmax", "04_softmax.ts"];
    const paths = ["exercises/04_softmax.ts", "./04_softmax.ts", "exercises\\04_softmax.ts"];
    for (const word of [...words, ...paths]) {
      assertEquals(
        select(course, [word], { capstone: true }),
        { exercises: ["04_softmax"], capstones: [] },
        word,
      );
    }
  });

  it("takes each once, in the course's order", () => {
    const { exercises } = select(course, ["train", "3", "relu", "11"], {
      capstone: false,
    });
    assertEquals(exercises, ["03_relu", "10_train", "11_confusion_matrix"]);
  });

  it("takes the capstone when it is named, alone or beside others", () => {
    assertEquals(select(course, ["capstone"], { capstone: false }), {
      exercises: [],
      capstones: ["capstone"],
    });
    assertEquals(select(course, ["1", "capstone"], { capstone: true }), {
      exercises: ["01_normalize"],
      capstones: ["capstone"],
    });
  });

  it("suggests the nearest name for an unknown one, on one line", () => {
    assertEquals(
      message("sofmax"),
      'There is no exercise "sofmax". Did you mean softmax? ' +
        "Exercises are named by number (1 to 11), name or path.",
    );
    assertEquals(/Did you mean (\S+)\?/.exec(message("exercises/10_trian.ts"))?.[1], "10_train");
    assertEquals(/Did you mean (\S+)\?/.exec(message("capstne"))?.[1], "capstone");
  });

  it("guesses at nothing for a number that no exercise has, nor for a word without a letter", () => {
    for (const word of ["0", "-3", "12", "44", "1.5", "", "1-4", "1,2"]) {
      assertEquals(
        message(word),
        `There is no exercise "${word}". Exercises are named by number (1 to 11), name or path.`,
      );
    }
  });

  it("names the numbers of the bonus too", () => {
    const bonus = ["13_layers", "14_optimizers"]
      .map((id) => ({ ...course.exercises[0], id, deeper: true as const }));
    const exercises = [...course.exercises, ...bonus];
    const asked = () => select({ ...course, exercises }, ["12"], { capstone: true });
    assertThrows(asked, UsageError, "by number (1 to 11, 13 to 14), name or path");
  });

  it("refuses numbers that no exercise has, and empty words", () => {
    for (const word of ["0", "12", "-1", "1.5", "", "  ", "exercises/"]) {
      assertThrows(
        () => select(course, [word], { capstone: true }),
        UsageError,
        "There is no exercise",
      );
    }
  });
});
