import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { compareCommand } from "./compare.ts";
import { exerciseOf } from "../judge/course.ts";
import { hintCommand } from "./hint.ts";
import { UsageError } from "../files.ts";
import { progressCommand } from "./progress.ts";
import { ProgressStore } from "./memory.ts";
import { resetCommand } from "./reset.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { APP, course, SOLUTIONS_FOLDER, STUBS_FOLDER } from "../testdata/this_course.ts";
import { PAPER } from "../testdata/paper_course.ts";

const args = (...words: string[]) => [words, { from: "user" }] as const;

let folder = "";
let store: ProgressStore;
beforeEach(async () => {
  folder = await Deno.makeTempDir();
  store = new ProgressStore(folder);
});
afterEach(() => Deno.remove(folder, { recursive: true }));

describe("hint", () => {
  it("shows one more each time, and at last where the lesson is", async () => {
    const hints = Object.values(exerciseOf(course, "04_softmax").hints);
    for (let shown = 1; shown <= hints.length + 1; shown++) {
      const io = fakeIo();
      await hintCommand(APP, io, store).parseAsync(...args("4"));
      const expected = Math.min(shown, hints.length);
      assertEquals(io.said.match(/^\d\./gm)?.length, expected);
      assertEquals(io.said.includes("lessons/04_softmax.md"), expected === hints.length);
    }
  });

  it("begins again, or shows all, when told to", async () => {
    const all = fakeIo();
    await hintCommand(APP, all, store).parseAsync(...args("softmax", "--all"));
    assertEquals(
      all.said.match(/^\d\./gm)?.length,
      Object.keys(exerciseOf(course, "04_softmax").hints).length,
    );
    const again = fakeIo();
    await hintCommand(APP, again, store).parseAsync(...args("softmax", "--again"));
    assertEquals(again.said.match(/^\d\./gm)?.length, 1);
  });

  it("is shown where nothing can be remembered, and says so", async () => {
    await Deno.writeTextFile(join(folder, "file"), "");
    const io = fakeIo();
    await hintCommand(APP, io, new ProgressStore(join(folder, "file"))).parseAsync(...args("4"));
    assertEquals(io.said.match(/^\d\./gm)?.length, 1);
    assertMatch(
      io.said.replaceAll("\n", " "), // the lines are as wide as the terminal
      /can't be remembered, since .*file can't be written: .* --all shows them all/,
    );
  });

  it("has none for the capstone, and says what has", async () => {
    const asked = () =>
      hintCommand({ course: PAPER }, fakeIo(), store).parseAsync(...args("capstone"));
    await assertRejects(asked, UsageError, "name one of the exercises 1 to 11");
  });
});

describe("progress", () => {
  it("shows points, attempts and the sum of the best", async () => {
    await store.remember("04_softmax", { status: "failed", score: 6 });
    await store.remember("04_softmax", { status: "failed", score: 4 });
    await store.remember("03_relu", { status: "passed", score: 5 });
    const io = fakeIo();
    await progressCommand({ course: PAPER }, io, store).parseAsync(...args());
    assertStringIncludes(io.said, "… 04_softmax");
    assertStringIncludes(io.said, "6 / 10  2 times");
    assertStringIncludes(io.said, "✓ 03_relu");
    assertStringIncludes(io.said, "11 / 100");
  });

  it("says what comes next: a lesson, an exercise to mend, the capstone, or nothing", async () => {
    const next = async () => {
      const io = fakeIo();
      await progressCommand({ course: PAPER }, io, store).parseAsync(...args());
      return io.said.split("the best score of each\n")[1];
    };
    const passed = (id: string) => store.remember(id, { status: "passed", score: 100 });
    assertEquals(await next(), "\nNext: read lessons/01_normalize.md\n");
    await store.change("01_normalize", (memory) => ({ ...memory, hints: 1 }));
    assertEquals(await next(), "\nNext: read lessons/01_normalize.md\n");
    await store.remember("01_normalize", { status: "failed", score: 2 });
    assertEquals(await next(), "\nNext: run deno task grade 1\n");
    for (const { id } of PAPER.exercises) await passed(id);
    assertEquals(await next(), "\nNext: run deno task grade capstone\n");
    await passed("capstone");
    assertEquals(await next(), "");
  });
});

describe("progress of which nothing can be read", () => {
  it("is a sentence", async () => {
    await Deno.writeTextFile(join(folder, "file"), "");
    const asked = () =>
      progressCommand(APP, fakeIo(), new ProgressStore(join(folder, "file"))).parseAsync(...args());
    await assertRejects(asked, UsageError, "file can't be read: ");
  });
});

describe("reset", () => {
  let folders = { exercises: "", homes: course.folders.homes, copies: "" };
  const path = () => join(folder, "04_softmax.ts");
  beforeEach(async () => {
    folders = { exercises: folder, homes: course.folders.homes, copies: join(folder, "copies") };
    await Deno.writeTextFile(path(), "my work");
  });
  const stub = () => Deno.readTextFile(join(STUBS_FOLDER, "04_softmax.ts"));

  it("puts the stub back and keeps every copy", async () => {
    for (const n of [1, 2]) {
      await Deno.writeTextFile(path(), `my work ${n}`);
      await resetCommand(APP, fakeIo("y"), folders).parseAsync(...args("4"));
      assertEquals(await Deno.readTextFile(path()), await stub());
      const copy = join(folders.copies, `04_softmax.${n}.ts`);
      assertEquals(await Deno.readTextFile(copy), `my work ${n}`);
    }
  });

  it("keeps every byte of what an editor saved as UTF-16", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x6d, 0x00, 0x79, 0xd8]);
    await Deno.writeFile(path(), bytes);
    await resetCommand(APP, fakeIo("y"), folders).parseAsync(...args("4"));
    assertEquals(await Deno.readFile(join(folders.copies, "04_softmax.1.ts")), bytes);
  });

  it("changes nothing when the answer is no, or nobody can answer", async () => {
    await resetCommand(APP, fakeIo(""), folders).parseAsync(...args("4"));
    const silent = () => resetCommand(APP, fakeIo(), folders).parseAsync(...args("4"));
    await assertRejects(silent, UsageError, "add --yes");
    assertEquals(await Deno.readTextFile(path()), "my work");
  });

  it("says in a sentence what stands in the way, and leaves it there", async () => {
    await Deno.remove(path());
    await Deno.mkdir(path());
    const asked = () => resetCommand(APP, fakeIo(), folders).parseAsync(...args("4", "--yes"));
    await assertRejects(asked, UsageError, "exercises/04_softmax.ts can't be put back: ");
    assert((await Deno.stat(path())).isDirectory);
  });

  it("changes nothing where no copy can be kept", async () => {
    await Deno.writeTextFile(folders.copies, "a file in the way");
    const asked = () => resetCommand(APP, fakeIo(), folders).parseAsync(...args("4", "--yes"));
    await assertRejects(asked, UsageError, "Nothing was changed, since yours can't be kept in ");
    assertEquals(await Deno.readTextFile(path()), "my work");
  });

  it("brings a missing file back without asking for what is not there", async () => {
    await Deno.remove(path());
    await resetCommand(APP, fakeIo(), folders).parseAsync(...args("4", "--yes"));
    assertEquals(await Deno.readTextFile(path()), await stub());
  });
});

describe("compare", () => {
  const compare = (io: ReturnType<typeof fakeIo>, ...words: string[]) =>
    compareCommand(APP, io, { exercises: folder, solutions: SOLUTIONS_FOLDER }).parseAsync(
      ...args(...words),
    );

  it("shows what differs line by line, and how fast both are", async () => {
    const solution = await Deno.readTextFile(join(SOLUTIONS_FOLDER, "07_compute_loss.ts"));
    const mine = solution.replace("let sum = 0;", "let sum = 0; // mine");
    await Deno.writeTextFile(join(folder, "07_compute_loss.ts"), mine);
    const io = fakeIo();
    await compare(io, "7");
    assertStringIncludes(io.said, "-  let sum = 0; // mine\n+  let sum = 0;");
    assert(/Speed, in 3 pairs of runs: /.test(io.said));
  });

  it("finds no difference in how lines end", async () => {
    const solution = await Deno.readTextFile(join(SOLUTIONS_FOLDER, "07_compute_loss.ts"));
    const windows = solution.replaceAll("\n", "\r\n");
    await Deno.writeTextFile(join(folder, "07_compute_loss.ts"), windows);
    const io = fakeIo();
    await compare(io, "7");
    assertStringIncludes(io.said, "yours is the solution, word for word");
  });

  it("asks before it shows the solution of what does not pass", async () => {
    const stub = await Deno.readTextFile(join(STUBS_FOLDER, "07_compute_loss.ts"));
    await Deno.writeTextFile(join(folder, "07_compute_loss.ts"), stub);
    const io = fakeIo("n");
    await compare(io, "7");
    assertStringIncludes(io.said, "deno task hint 7");
    assert(!io.said.includes("+"));
    await compare(io, "7", "--yes");
    assertStringIncludes(io.said, "+ solution");
  });

  it("says in a sentence that yours can't be read", async () => {
    await Deno.mkdir(join(folder, "07_compute_loss.ts"));
    const asked = () => compare(fakeIo(), "7", "--yes");
    await assertRejects(asked, UsageError, "exercises/07_compute_loss.ts can't be read: ");
  });

  it("says what to do when there is nothing to compare", async () => {
    await assertRejects(() => compare(fakeIo(), "7"), UsageError, "deno task reset 7");
  });
});
