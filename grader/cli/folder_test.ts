import { assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { UsageError } from "../files.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";
import { mustNotBeElsewhere } from "./folder.ts";

describe("the path of an exercise", () => {
  it("is refused where another folder is graded, with the option that grades it", async () => {
    const io = { ...fakeIo(), cwd: TOY.folders.root };
    await assertRejects(
      () => mustNotBeElsewhere("solutions/01_line.ts", TOY.folders.exercises, io),
      UsageError,
      "add --exercises solutions to grade it there",
    );
  });

  it("is refused where nothing is there, and the folder is another", async () => {
    const io = { ...fakeIo(), cwd: TOY.folders.root };
    await assertRejects(
      () => mustNotBeElsewhere("answers/01_line.ts", TOY.folders.exercises, io),
      UsageError,
      "There is no file answers/01_line.ts.",
    );
  });

  it("is taken where its own folder is graded, and where it is but a name", async () => {
    await using desk = await ToyDesk.make();
    const io = { ...fakeIo(), cwd: desk.folder };
    const graded = desk.path("exercises");
    for (
      const word of [
        "exercises/01_line.ts",
        "./exercises/01_line.ts",
        "1",
        "other/exercises/01_line.ts",
      ]
    ) {
      await mustNotBeElsewhere(word, graded, io);
    }
  });
});
