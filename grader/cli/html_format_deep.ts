/** `--format html`: the page of the grading just done, and of no other. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import type { Report } from "../report/report.ts";
import { Desk, finish, ROOT } from "../testdata/command_line.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const grade = (...args: string[]) => finish(desk.grade(args));
const read = (name: string) => Deno.readTextFile(join(desk.root, name));
const count = (text: string, part: string) => text.split(part).length - 1;

describe("--format html", () => {
  it("writes the page beside other forms, from one grading: one score, and one seed", async () => {
    const files = ["--format", "json=report.json", "--format", "html=out/report.html"];
    const { code, out, error } = await grade("3", "4", "--format", "terminal", ...files);
    assertEquals([code, error], [0, ""]);
    assertMatch(out, /^✓ 03_relu .*\n✓ 04_softmax .*\n\nScore 15 \/ 15/);
    const { seed }: Report = JSON.parse(await read("report.json"));
    const page = await read("out/report.html");
    assertStringIncludes(page, "<h1>15 of 15 points</h1>");
    assertStringIncludes(page, `Seed ${seed} replays the grading.`);
    assertEquals([count(page, '<tr class="'), count(page, '<tr class="passed">')], [2, 2]);
  });

  it("says what is to come where the capstone is left out", async () => {
    const { code, out, error } = await grade("3", "--format", "html");
    assertEquals([code, error], [0, ""]);
    assertMatch(out, /^<!doctype html>\n[^]*<\/html>\n$/);
    assertEquals(count(out, "yet. The capstone was left out of this grading."), 1);
    assertEquals(count(out, "<svg"), 4); // the pixels' row twice, relu and its slope
  });

  it("draws the network where the capstone came to an accuracy", async () => {
    const { code, error } = await grade("capstone", "--format", "html=page.html");
    assertEquals([code, error], [0, ""]);
    const page = await read("page.html");
    assertMatch(
      page,
      /<h1>5 of 5 points<\/h1>\s*<p>From the files in exercises\.<\/p>\s*<p>The capstone read 9\d\.\d\d % of/,
    );
    assertEquals([count(page, 'id="ahead"'), count(page, 'id="material"')], [0, 1]);
  });

  it("does not train again where the capstone broke, and says why", async () => {
    const predict = "export const predict = () => new Uint8Array(10_000);";
    const source = await Deno.readTextFile(desk.file("09_predict"));
    const renamed = source.replace("export function predict", "function reallyPredict");
    await Deno.writeTextFile(desk.file("09_predict"), `${renamed}\n${predict}\n`);
    const { code, error } = await grade("capstone", "--format", "html=page.html");
    assertEquals([code, error], [1, ""]);
    assertEquals(count(await read("page.html"), "yet. The chain breaks at 09_predict:"), 1);
  });

  it("that can't be written exits with 2, in one line, and leaves the other reports", async () => {
    await Deno.mkdir(join(desk.root, "taken"));
    const files = ["--format", "json=report.json", "--format", "html=taken"];
    const { code, out, error } = await grade("3", ...files);
    assertEquals([code, out], [2, ""]);
    assertMatch(error, /^taken can't be written: [^\n]*\n$/);
    assertEquals((JSON.parse(await read("report.json")) as Report).score, 5);
    const names = Array.from(Deno.readDirSync(desk.root), ({ name }) => name);
    assert(names.every((name) => !name.endsWith(".part")), names.join());
  });
});

describe("deno task grade without html", () => {
  it("loads nothing of the page", async () => {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--json", "grader/cli/grade.ts"],
      cwd: ROOT,
    }).output();
    const loaded = loadedAtOnce(JSON.parse(new TextDecoder().decode(stdout)));
    assert(loaded.some((file) => file.endsWith("/grader/cli/formats.ts")));
    assertEquals(loaded.filter((file) => /\/grader\/(course\/)?page\//.test(file)), []);
  });
});

/** What `deno info` says of a module: what it imports, and whether at once. */
interface Info {
  roots: string[];
  modules: {
    specifier: string;
    dependencies?: { code?: { specifier: string }; isDynamic?: boolean }[];
  }[];
}

function loadedAtOnce({ roots, modules }: Info): string[] {
  const found = new Set(roots);
  for (const file of found) {
    const { dependencies = [] } = modules.find(({ specifier }) => specifier === file) ?? {};
    for (const { code, isDynamic } of dependencies) {
      if (code && !isDynamic) found.add(code.specifier);
    }
  }
  return [...found];
}
