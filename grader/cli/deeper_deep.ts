import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { coreOf } from "../judge/course.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { TOY, ToyDesk } from "../testdata/toy_desk.ts";
import { watchCommand } from "./watch/mod.ts";

const OWN = coreOf(TOY).map(({ id }) => id);
const BONUS = "03_residuals";
/** Whatever tells of the bonus. */
const TOLD = /03_residuals|left_over|bonus|Deeper/i;

let desk: ToyDesk;
beforeEach(async () => void (desk = await ToyDesk.make()));
afterEach(() => desk[Symbol.asyncDispose]());

describe("progress", () => {
  const progress = async () => (await desk.run("progress")).said;

  it("shows no bonus to a beginner, and it once there is one to show", async () => {
    await desk.solve("01_line");
    await desk.run("grade");
    assertEquals((await progress()).match(TOLD), null);
    await Deno.writeTextFile(desk.file(BONUS), "export {};");
    assertMatch(await progress(), /10 \/ 40, .*\n\nDeeper, .*\n· 03_res[^]*\nBonus 0 \/ 12,/);
  });

  it("shows it once all of the points are there", async () => {
    await desk.solve(...OWN);
    await desk.run("grade", "--no-capstone");
    assertEquals((await progress()).match(TOLD), null);
    await desk.run("grade");
    assertStringIncludes(await progress(), "Deeper, a bonus");
  });
});

describe("watch", () => {
  /** Watches, and waits for what is to be shown. */
  function watch() {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const press = (key: string) => writer.write(new TextEncoder().encode(key));
    const terminal = { setRaw: () => {}, readable };
    const io = { ...fakeIo(), cwd: desk.folder, isTerminal: true, terminal, all: "" };
    io.out = (text) => {
      io.said = text;
      io.all += text;
    };
    const ended = watchCommand(desk.app, io).parseAsync([], { from: "user" });
    const shows = async (said: RegExp) => {
      for (let i = 0; i < 1200 && !said.test(io.said); i++) {
        await new Promise((done) => setTimeout(done, 50));
      }
      assertMatch(io.said, said);
    };
    const quit = async () => {
      await press("q");
      await ended;
    };
    return { io, press, shows, [Symbol.asyncDispose]: quit };
  }

  it("tells of no bonus before all of the points are there, and then of what comes next", async () => {
    await desk.solve(...OWN);
    await using watching = watch();
    const { io, press, shows } = watching;
    await shows(/35 \/ 40 {3}2 of 2 exercises pass[^]*Press c for the capstone/);
    assertEquals(io.all.match(TOLD), null);
    await press("c");
    await shows(/40 \/ 40 .*\nBonus 0 \/ 12[^]*Your line fits[^]*lessons\/03_residuals\.md/);
    await desk.solve(BONUS);
    await shows(/Bonus 8 \/ 12[^]*Press c for left_over/);
    await press("c");
    await shows(/Bonus 12 \/ 12[^]*Your residuals cancel out/);
  });

  it("shows a bonus once its file was touched, and what is missing of the points first", async () => {
    await using watching = watch();
    const { press, shows } = watching;
    await shows(/0 of 2 exercises pass/);
    await desk.put(BONUS, `course/${BONUS}/misconceptions/distances.ts`);
    await shows(/0 \/ 40 .*\nBonus 0 \/ 12[^]*03_residuals[^]*A residual is taken for/);
    await desk.solve(BONUS);
    await shows(/Bonus 8 \/ 12[^]*lessons\/01_line\.md/);
    await press("l");
    await shows(/· 02_fit .*\n\nDeeper, a bonus .*\n✓ 03_residuals/);
  });
});

describe("a class", () => {
  /** Two students: one with the bonus, one without its file. */
  async function handIns(): Promise<void> {
    for (const [student, ids] of [["ada", [...OWN, BONUS]], ["bob", OWN]] as const) {
      await Deno.mkdir(desk.path(`class/${student}`), { recursive: true });
      for (const id of ids) {
        await Deno.copyFile(
          join(TOY.folders.solutions, `${id}.ts`),
          desk.path(`class/${student}/${id}.ts`),
        );
      }
    }
  }

  it("has the bonus in one column beside the total where it is asked for, and else 0", async () => {
    await handIns();
    for (
      const [option, bonuses] of [["--no-check", ["0", "0"]], ["--deeper", ["12", "0"]]] as const
    ) {
      const { code, said } = await desk.run("grade:class", "class", option);
      assertEquals(code, 0, said);
      const gradebook = await Deno.readTextFile(desk.path("class-report/gradebook.csv"));
      const [header, ...rows] = gradebook.replace("\ufeff", "").trim().split("\r\n")
        .map((line) => line.split(","));
      const columns = (names: string[]) =>
        rows.map((row) => names.map((name) => row[header.indexOf(name)]));
      assertEquals(header.filter((name) => TOLD.test(name)), ["bonus"]);
      assertEquals(columns(["total", "max"]), [["40", "40"], ["40", "40"]]);
      assertEquals(columns(["bonus"]).flat(), [...bonuses]);
      const page = await Deno.readTextFile(desk.path("class-report/index.html"));
      assertEquals(TOLD.test(page.replace(/<style>[^]*<\/style>/, "")), option === "--deeper");
    }
  });

  it("takes no score of an instructor's for a part of the bonus", async () => {
    await handIns();
    const csv = "student,exercise,score,reason\nada,3,8,seen\n";
    await Deno.writeTextFile(desk.path("given.csv"), csv);
    const { code, complained } = await desk.run("grade:class", "class", "--overrides", "given.csv");
    assertEquals(code, 2);
    assertStringIncludes(complained, "override of 03_residuals, which is a bonus");
  });
});
