/** What a student prints or throws is inert in every report that the command writes. */
import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { beforeAll, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import type { Report } from "./report.ts";
import { Desk, finish } from "../testdata/command_line.ts";

const HOSTILE = [
  "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \rover",
  "::error file=a.ts::forged",
  "::stop-commands::token",
  "##[error]forged",
  "[click](https://example.org) ![x](https://example.org/x.png) @everyone #1",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "<img src=x onerror=alert(1)></code></pre><script>alert(1)</script>]]>",
  "\u202eturned\u202c \u2066isolated\u2069 hid\u200bden \u2028line",
  "half \ud83d a letter, NUL \0.",
];
/** Every control, format and private character but line ends, and halves of characters. */
const ACTIVE = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/** What the page's script works with: a network, and no word of a student. */
const MATERIAL = /<script type="application\/json" id="material">[^<]*<\/script>/;

/** Prints each text, and a megabyte without a line end; throws some of them. */
function source(name: string, thrown: number): string {
  const texts = `const texts = [...${JSON.stringify(HOSTILE)}, "x".repeat(1_000_000)];`;
  return `${texts}
export function ${name}() {
  for (const text of texts) console.log(text);
  throw new Error(texts.slice(${thrown}, ${thrown} + 4).join(" "));
}`;
}

describe("a hostile text that is printed and thrown", () => {
  const written: Record<string, string> = {};

  beforeAll(async () => {
    const desk = await Desk.make();
    await Deno.writeTextFile(desk.file("01_normalize"), source("normalize", 0));
    await Deno.writeTextFile(desk.file("04_softmax"), source("softmax", 3));
    await Deno.writeTextFile(desk.file("07_compute_loss"), source("computeLoss", 6));
    const files = ["json", "markdown", "junit", "ctrf", "gradescope", "html"];
    const formats = files.flatMap((name) => ["--format", `${name}=${name}.txt`]);
    const args = ["1", "4", "7", "--no-check", "--format", "terminal", ...formats];
    const { code, out, error } = await finish(desk.grade(args));
    assertEquals([code, error], [1, ""]);
    for (const name of files) {
      const text = await Deno.readTextFile(join(desk.root, `${name}.txt`));
      written[name] = text.replace(MATERIAL, "");
    }
    written.terminal = out;
    await desk.remove();
  });

  it("moves, colours and hides nothing in any report", () => {
    for (const [name, text] of Object.entries(written)) {
      assertNotMatch(text, ACTIVE, name);
      assert(text.isWellFormed(), name);
    }
  });

  it("commands no workflow in any report", () => {
    for (const [name, text] of Object.entries(written)) {
      assertNotMatch(text, /^\s*::|##\[/m, name);
    }
  });

  it("is cut, so that a megabyte stays a few lines", () => {
    for (const [name, text] of Object.entries(written)) {
      assert(text.length < 200_000, `${name} has ${text.length} characters`);
    }
  });

  it("begins no line on the terminal", () => {
    assertStringIncludes(written.terminal, "\\u{1b}[31mred");
    assertNotMatch(written.terminal, /^(\||red|over|<img)/m);
  });

  it("is no tag, link, table or mention in Markdown", () => {
    assertNotMatch(written.markdown, /<img|<script|<\/pre>|\]\(http|@everyone|^\| a \||[^&]#1\b/m);
  });

  it("is no tag in XML, and does not end what it is in", () => {
    assertNotMatch(written.junit, /<img|<script|\]\]>/);
  });

  it("is no tag in the page, whose only script is its own", () => {
    assertNotMatch(written.html, /<img src=x|<script>|href="http|<\/pre><script/);
    assertStringIncludes(written.html, "&#60;img src=x onerror=alert(1)&#62;");
    assertEquals(written.html.match(/<script/g)?.length, 1);
  });

  it("is a text like any other in JSON", () => {
    const { exercises } = JSON.parse(written.json) as Report;
    assertEquals(exercises.map(({ status }) => status), ["failed", "failed", "failed"]);
    assertStringIncludes(exercises[0].output, "\\u{1b}[31mred");
    assertStringIncludes(exercises[1].checks[0].message!, "[click](https://example.org)");
  });
});
