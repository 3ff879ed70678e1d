import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { UsageError } from "../../files.ts";
import { coreOf } from "../../judge/course.ts";
import type { Report } from "../../report/report.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { TOY, ToyDesk } from "../../testdata/toy_desk.ts";
import type { App } from "../app.ts";
import { widthOf } from "../../report/wrap.ts";
import { killChildren } from "../../sandbox/children.ts";
import { ProgressStore } from "../memory.ts";
import { changesIn } from "./changes.ts";
import { type Key, keyIn, keys } from "./keys.ts";
import { watchCommand } from "./mod.ts";

const IDS = coreOf(TOY).map(({ id }) => id);

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

let desk: ToyDesk;
beforeEach(async () => {
  desk = await ToyDesk.make();
});
afterEach(() => desk[Symbol.asyncDispose]());

describe("changesIn", () => {
  /** What is told of a folder while something is done in it. */
  async function told(act: () => Promise<void>): Promise<string[][]> {
    const stop = new AbortController();
    const seen: string[][] = [];
    const looking = (async () => {
      for await (const ids of changesIn(desk.path("exercises"), IDS, stop.signal)) seen.push(ids);
    })();
    await new Promise((done) => setTimeout(done, 200));
    await act();
    await until(() => seen.length > 0);
    stop.abort();
    await looking;
    return seen;
  }

  it("names the exercises whose files were saved, and ends when it is told to", async () => {
    const seen = await told(async () => {
      await desk.solve("02_fit");
      await Deno.writeTextFile(desk.file("notes"), "");
    });
    assertEquals(seen, [["02_fit"]]);
  });

  it("takes saves in several steps together", async () => {
    const seen = await told(async () => {
      for (const id of ["02_fit", "01_line", "02_fit"]) {
        await Deno.writeTextFile(desk.file(id), "");
        await desk.solve(id);
      }
    });
    assertEquals(seen.map((ids) => ids.toSorted()), [["01_line", "02_fit"]]);
  });

  it("tells of a file that was renamed, and of a folder that was moved and put back", async () => {
    const away = () => Deno.rename(desk.file("01_line"), desk.file("line"));
    assertEquals(await told(away), [["01_line"]]);
    const folder = desk.path("exercises");
    const gone = await told(async () => {
      await Deno.rename(folder, `${folder}.away`);
      await new Promise((done) => setTimeout(done, 1000));
      await Deno.rename(`${folder}.away`, folder);
    });
    assertEquals(gone[0], ["02_fit"]);
  });
});

describe("keys", () => {
  it("are read as they are pressed; Ctrl-C quits; others mean nothing", async () => {
    const { terminal, press, raw } = keyboard();
    const stop = new AbortController();
    const pressed: Key[] = [];
    for (const key of ["H", "x", "?", "l", "\x03"]) press(key);
    for await (const key of keys(terminal, stop.signal)) {
      pressed.push(key);
      if (key === "q") break;
    }
    assertEquals(pressed, ["h", "l", "q"]);
    assertEquals(raw, [true, false]);
  });

  it("are not what an arrow, Home or a paste sends", () => {
    const sent = [
      "\x1b[A",
      "\x1b[H",
      "\x1bOH",
      "\x1b[1;5C",
      "\x1b",
      "call all",
      "ha",
      "\x1b[200~a\x1b[201~",
    ];
    assertEquals(sent.map(keyIn), sent.map(() => undefined));
    assertEquals(keyIn("aaa"), "a"); // held down
  });
});

/** Watches the desk's exercises; what is on the screen, or all that was said without one. */
function watch(
  { isTerminal = true, app = desk.app, args = [] }: {
    isTerminal?: boolean;
    app?: App;
    args?: string[];
  } = {},
) {
  const { terminal, press, raw } = keyboard();
  const io = {
    ...fakeIo(),
    cwd: desk.folder,
    terminal,
    isTerminal,
    resize: () => {},
    onResize: (draw: () => void) => io.resize = draw,
  };
  io.out = (text) => isTerminal ? io.said = text : io.said += text;
  const ended = watchCommand(app, io).parseAsync(args, { from: "user" });
  const quit = async () => {
    press("q");
    await ended;
  };
  return { io, press, raw, quit, ended, shows: (said: RegExp) => until(() => said.test(io.said)) };
}

describe("watch", () => {
  it("says in a line that there is no folder to watch, and what to do", async () => {
    const nowhere = { exercises: desk.path("nowhere"), memory: desk.path(".digits") };
    await assertRejects(
      () => watchCommand(desk.app, fakeIo(), nowhere).parseAsync([], { from: "user" }),
      UsageError,
      `There is no folder ${nowhere.exercises}: put yours back`,
    );
  });

  it("writes down what was saved where nothing can be drawn over", async () => {
    const { io, shows, quit } = watch({ isTerminal: false });
    await shows(/Ctrl-C ends this\.[^]*0 \/ 40[^]*Read lessons\/01_line\.md/);
    await Deno.writeTextFile(desk.file("01_line"), "export function line( {");
    await shows(/It can't be read as TypeScript/);
    await desk.solve("01_line");
    await shows(/✓ 01_line[^]*10 \/ 40[^]*Read lessons\/02_fit\.md/);
    await desk.solve("02_fit");
    await shows(/All exercises pass\. For the capstone, run deno task grade capstone\.\n/);
    assertEquals(io.said.includes("\x1b"), false);
    await quit();
  });

  it("draws the exercise to work on, hints and the list on a terminal", async () => {
    const { io, press, shows, quit } = watch();
    await shows(/lessons\/01_line\.md/);
    press("h");
    await shows(/Hint 1 of 2/);
    press("l");
    await shows(/· 02_fit/);
    assertMatch(io.said, /h hint {3}l back {3}a run all {3}c capstone {3}q quit/);
    press("l");
    await shows(/h hint {3}l list/);
    await quit();
  });

  it("shows what was saved, whatever comes before it, and counts the whole course", async () => {
    const { io, shows, quit } = watch();
    await shows(/0 of 2 exercises pass/);
    await desk.put("02_fit", "course/02_fit/misconceptions/first_and_last_point.ts");
    await shows(/02_fit {2}exercises\/02_fit\.ts[^]*Hint The line is drawn through/);
    await desk.solve("02_fit");
    await shows(/✓ 02_fit 25 \/ 25/);
    assertMatch(io.said, /25 \/ 40 {3}1 of 2 exercises pass[^]*lessons\/01_line\.md/);
    await quit();
  });

  it("shows all of a long failure when it is asked to", async () => {
    const long = 'export function line() { throw new Error("word ".repeat(190)); }';
    await Deno.writeTextFile(desk.file("01_line"), long);
    for (const args of [[], ["--verbose"]]) {
      const { io, shows, quit } = watch({ args });
      await shows(/It threw/);
      io.columns = 40;
      io.resize();
      assertEquals(/more lines: --verbose shows all/.test(io.said), args.length === 0, io.said);
      await quit();
    }
  });

  it("leaves the list for a failure", async () => {
    const { press, shows, quit } = watch();
    await shows(/0 of 2 exercises pass/);
    press("l");
    await shows(/l back/);
    await Deno.writeTextFile(desk.file("01_line"), "export function line() {}");
    await shows(/is undefined[^]*l list/);
    await quit();
  });

  it("says that a file has gone, and how to get it back", async () => {
    const { shows, quit } = watch();
    await shows(/0 of 2 exercises pass/);
    await Deno.remove(desk.file("02_fit"));
    await shows(/exercises\/02_fit\.ts is missing[^]*deno task reset 2/);
    await quit();
  });

  it("trains when asked to, and shows what the course draws when all passes", async () => {
    await desk.solve(...IDS);
    const draws = { ofCheck: () => [], ofCapstone: () => ["a picture"] };
    const seen: Pick<Report, "exercises" | "capstone">[] = [];
    const exhibit: App["exhibit"] = (report) => {
      seen.push(report);
      return Promise.resolve(draws);
    };
    const { press, shows, quit } = watch({ app: { ...desk.app, exhibit } });
    await shows(/35 \/ 40 {3}2 of 2 exercises pass[^]*Press c for the capstone/);
    press("c");
    await shows(/40 \/ 40[^]*✓ capstone[^]*a picture[^]*Your line fits\. Well done\./);
    assertEquals(seen[0].capstone?.status, "passed");
    await quit();
  });

  it("quits at once, whatever is going on", async () => {
    await Deno.writeTextFile(desk.file("01_line"), "export function line() { while (true) {} }");
    const { shows, raw, quit } = watch();
    await shows(/Grading/);
    const started = performance.now();
    await quit();
    assertEquals(performance.now() - started < 4000, true, "a loop has five seconds");
    assertEquals(raw, [true, false]);
    killChildren(); // as the command does
  });

  it("grades what was saved several times in the meantime once, as it is then", async () => {
    const { io, shows, quit } = watch();
    await shows(/0 of 2 exercises pass/);
    const slow = "for (const end = Date.now() + 3000; Date.now() < end;);\nexport const fit = 1;";
    await Deno.writeTextFile(desk.file("02_fit"), slow);
    await shows(/Grading 02_fit/);
    for (const saved of ["once", "twice", "three times"]) {
      await Deno.writeTextFile(desk.file("01_line"), `export const line = "${saved}";`);
      await new Promise((done) => setTimeout(done, 500)); // long enough to be noticed
    }
    assertStringIncludes(io.said, "Grading 02_fit");
    await desk.solve("01_line");
    await shows(/✓ 01_line 10 \/ 10/);
    await quit();
    const memory = await new ProgressStore(desk.path(".digits")).read();
    assertEquals(memory["01_line"]?.attempts, 1);
  });

  it("draws anew, and fits, when the window changes its size", async () => {
    const { io, press, shows, quit } = watch();
    await shows(/0 of 2 exercises pass/);
    press("l");
    await shows(/02_fit/);
    io.columns = 60;
    io.resize();
    const widest = Math.max(...io.said.split("\n").map(widthOf));
    assertEquals(widest <= 60 && widest > 50, true, io.said);
    await quit();
  });

  it("counts with the course's own points, the capstone's among them", async () => {
    await Deno.writeTextFile(desk.path("points.json"), '{ "01_line": 8, "capstone": 10 }');
    await desk.solve("01_line");
    const { course } = desk.app;
    const folders = { ...course.folders, root: desk.folder };
    const { press, shows, quit } = watch({ app: { course: { ...course, folders } } });
    await shows(/8 \/ 43/);
    press("c");
    press("l");
    await shows(/capstone .* 0 \/ 10$/m);
    await quit();
    const memory = await new ProgressStore(desk.path(".digits")).read();
    assertEquals(memory, { "01_line": { best: 8, attempts: 1, hints: 0 } });
  });
});
