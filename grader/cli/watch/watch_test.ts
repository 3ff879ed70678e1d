import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { readPoints } from "../../judge/points.ts";
import { ProgressStore } from "../memory.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { watchCommand } from "./mod.ts";
import { polled, watched } from "./changes.ts";
import { type Key, keys } from "./keys.ts";
import { Watcher } from "./watcher.ts";
import { APP, course, EXERCISES, SOLUTIONS_FOLDER, STUBS_FOLDER } from "../../testdata/course.ts";

const IDS = EXERCISES.map(({ id }) => id);

/** A keyboard that types what it is told to. */
function keyboard() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const raw: boolean[] = [];
  return {
    terminal: { setRaw: (on: boolean) => raw.push(on), readable },
    press: (text: string) => writer.write(new TextEncoder().encode(text)),
    raw,
  };
}

/** Waits until something is said, for as long as a slow machine takes. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1200 && !holds(); i++) await new Promise((done) => setTimeout(done, 50));
  assertEquals(holds(), true);
}

let folder = "";
const solve = (id: string) =>
  Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), join(folder, `${id}.ts`));
beforeEach(async () => {
  folder = await Deno.makeTempDir();
  for (const { id } of EXERCISES) {
    await Deno.copyFile(join(STUBS_FOLDER, `${id}.ts`), join(folder, `${id}.ts`));
  }
});
afterEach(() => Deno.remove(folder, { recursive: true }));

for (const [name, changes] of Object.entries({ watched, polled })) {
  describe(`${name} changes`, () => {
    it("name the exercises whose files were saved, and end when they are told to", async () => {
      const stop = new AbortController();
      const seen = new Set<string>();
      const looking = (async () => {
        for await (const ids of changes(folder, IDS, stop.signal)) {
          ids.forEach((id) => seen.add(id));
        }
      })();
      await new Promise((done) => setTimeout(done, 200));
      await solve("03_relu");
      await Deno.writeTextFile(join(folder, "notes.ts"), "");
      await until(() => seen.size > 0);
      stop.abort();
      await looking;
      assertEquals([...seen], ["03_relu"]);
    });
  });
}

describe("watched changes that the system stops telling of", () => {
  it("end in a line that says why, and what else there is", async () => {
    async function* events(): AsyncGenerator<Deno.FsEvent> {
      yield { kind: "modify", paths: [join(folder, "03_relu.ts")] };
      await new Promise((done) => setTimeout(done, 100));
      throw new Error("too many open files");
    }
    const failing = () => Object.assign(events(), { [Symbol.dispose]() {} });
    const seen: string[] = [];
    await assertRejects(
      async () => {
        const changes = watched(folder, IDS, new AbortController().signal, failing);
        for await (const ids of changes) seen.push(...ids);
      },
      UsageError,
      "too many open files. deno task watch --poll looks by itself.",
    );
    assertEquals(seen, ["03_relu"]);
  });
});

describe("keys", () => {
  it("are read as they are pressed; Ctrl-C quits; others mean nothing", async () => {
    const { terminal, press, raw } = keyboard();
    const stop = new AbortController();
    const pressed: Key[] = [];
    press("Hx?l\x03");
    for await (const key of keys(terminal, stop.signal)) {
      pressed.push(key);
      if (key === "q") break;
    }
    assertEquals(pressed, ["h", "l", "q"]);
    assertEquals(raw, [true, false]);
  });
});

describe("watch", () => {
  it("says in a line that there is no folder to watch, and what to do", async () => {
    const nowhere = { exercises: join(folder, "exercises"), memory: join(folder, "memory") };
    for (const args of [[], ["--poll"]]) {
      await assertRejects(
        () => watchCommand(APP, fakeIo(), nowhere).parseAsync(args, { from: "user" }),
        UsageError,
        `There is no folder ${nowhere.exercises}: put yours back`,
      );
    }
  });

  it("gives the terminal back when the changes end in an error", async () => {
    const { terminal, raw } = keyboard();
    const folders = { exercises: join(folder, "none"), memory: join(folder, "memory") };
    const watcher = new Watcher(
      course,
      { ...fakeIo(), terminal },
      folders,
      await readPoints(course),
    );
    // deno-lint-ignore require-yield
    const failing = async function* () {
      throw new UsageError("no changes can be had");
    };
    await assertRejects(() => watcher.run(failing), UsageError, "no changes can be had");
    assertEquals(raw, [true, false]);
  });

  it("grades what was saved, goes on after a syntax error, and quits when told to", async () => {
    const { terminal, press } = keyboard();
    const io = { ...fakeIo(), terminal };
    io.out = (text) => io.said += text;
    const watching = watchCommand(APP, io, { exercises: folder, memory: join(folder, "memory") })
      .parseAsync(["--poll"], { from: "user" });
    await until(() => io.said.includes("0 / 100"));
    await Deno.writeTextFile(join(folder, "03_relu.ts"), "export function relu( {");
    await until(() => io.said.includes("It can't be read as TypeScript"));
    await solve("03_relu");
    await until(() => io.said.includes("✓ 03_relu"));
    assertStringIncludes(io.said, "5 / 100");
    press("q");
    await watching;
  });

  it("draws the exercise to work on, hints and the list on a terminal", async () => {
    const { terminal, press } = keyboard();
    const io = { ...fakeIo(), terminal, isTerminal: true };
    io.out = (text) => io.said = text;
    const watching = watchCommand(APP, io, { exercises: folder, memory: join(folder, "memory") })
      .parseAsync([], { from: "user" });
    await until(() => io.said.includes("lessons/01_normalize.md"));
    press("h");
    await until(() => io.said.includes("Hint 1 of 3"));
    press("l");
    await until(() => /· 11_confusion_matrix/.test(io.said));
    assertMatch(io.said, /h hint {3}l back {3}a run all {3}c capstone {3}q quit/);
    press("l");
    await until(() => /h hint {3}l list/.test(io.said));
    press("q");
    await watching;
  });

  it("leaves the list for a failure, and says what passes", async () => {
    const { terminal, press } = keyboard();
    const io = { ...fakeIo(), terminal, isTerminal: true };
    io.out = (text) => io.said = text;
    const watching = watchCommand(APP, io, { exercises: folder, memory: join(folder, "memory") })
      .parseAsync(["--poll"], { from: "user" });
    await until(() => io.said.includes("0 of 11 exercises pass."));
    press("l");
    await until(() => /l back/.test(io.said));
    await Deno.writeTextFile(join(folder, "01_normalize.ts"), "export function normalize() {}");
    await until(() => io.said.includes("normalize(images) is undefined"));
    await solve("01_normalize");
    await until(() => io.said.includes("✓ 01_normalize 4 / 4"));
    assertStringIncludes(io.said, "lessons/02_to_one_hot.md");
    press("q");
    await watching;
  });

  it("counts with the course's own points, the capstone's among them", async () => {
    const { terminal, press } = keyboard();
    const io = { ...fakeIo(), terminal, isTerminal: true };
    io.out = (text) => io.said = text;
    await Deno.writeTextFile(join(folder, "points.json"), '{ "03_relu": 8, "capstone": 10 }');
    await solve("03_relu");
    const folders = { ...course.folders, root: folder };
    const watching = watchCommand(
      { course: { ...course, folders } },
      io,
      { exercises: folder, memory: join(folder, "memory") },
    )
      .parseAsync([], { from: "user" });
    await until(() => io.said.includes("8 / 108"));
    press("c");
    await until(() => /capstone .* 0 \/ 10$/m.test(io.said));
    press("q");
    await watching;
    const memory = await new ProgressStore(join(folder, "memory")).read();
    assertEquals(memory, { "03_relu": { best: 8, attempts: 1, hints: 0 } });
  });
});
