import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { EXERCISES } from "../grader/testdata/this_course.ts";

const FOLDER = new URL("./", import.meta.url);
const WITHOUT_EXERCISE = ["00_what_is_a_network.md", "12_look_inside.md"];
const PARTS = [
  "The idea",
  "The formula",
  "By hand",
  "The exercise",
  "Questions",
  "Common mistakes",
];

const read = (name: string) => Deno.readTextFile(new URL(name, FOLDER));
const names = Array.from(Deno.readDirSync(FOLDER), (entry) => entry.name);
const PAGES = ["matrix.md", "when_it_does_not_learn.md"];
const lessons = names.filter((name) => /^\d\d_.*\.md$/.test(name)).toSorted();

Deno.test("there is a lesson for every exercise, and the others are these", () => {
  const prepared = EXERCISES.map(({ id }) => `${id}.md`);
  assertEquals(lessons, [...prepared, ...WITHOUT_EXERCISE].sort());
});

const linkedIn = (text: string) =>
  Array.from(text.matchAll(/\]\((\d\d_\w+\.md)\)/g), ([, name]) => name);
const listed = linkedIn(await read("README.md"));

Deno.test("the list names every lesson, those of exercises in the course's order", () => {
  assertEquals(listed.toSorted(), lessons);
  const prepared = EXERCISES.map(({ id }) => `${id}.md`);
  assertEquals(listed.filter((name) => prepared.includes(name)), prepared);
});

Deno.test("each lesson ends with links to its neighbours in the list", async () => {
  for (const [i, name] of listed.entries()) {
    const end = (await read(name)).trimEnd().split("\n\n").at(-1)!;
    const neighbours = [listed[i - 1], listed[i + 1]].filter((other) => other);
    assertEquals(linkedIn(end), neighbours, name);
  }
});

for (const { id, points, exports } of EXERCISES) {
  Deno.test(`the lesson of ${id} has its parts, its command and its points`, async () => {
    const lesson = await read(`${id}.md`);
    const headings = Array.from(
      lesson.matchAll(/^## (.*)$/gm),
      ([, heading]) => heading,
    );
    assertEquals(headings.filter((heading) => PARTS.includes(heading)), PARTS);
    assertStringIncludes(lesson, `deno task grade ${Number(id.slice(0, 2))}\n`);
    assertStringIncludes(
      lesson,
      `[exercises/${id}.ts](../exercises/${id}.ts), ${points} points`,
    );
    for (const name of exports) assertStringIncludes(lesson, `\`${name}\``);
    assert(
      lesson.includes(`../grader/course/${id}/misconceptions/`),
      "it links to misconceptions",
    );
    assert(
      lesson.split("<details>").length > 2,
      "it asks two questions or more",
    );
  });
}

Deno.test("every link and every picture leads to a file", async () => {
  for (const name of [...lessons, ...PAGES, "README.md"]) {
    for (
      const [, target] of (await read(name)).matchAll(
        /(?:\]\(|src(?:set)?=")(?!https?:)([^)#"]+)/g,
      )
    ) {
      const found = await Deno.stat(new URL(target, FOLDER)).then(
        () => true,
        () => false,
      );
      assert(found, `${name} links to ${target}, which is not there`);
    }
  }
});

/** As many columns of a code block as a telephone of 390 pixels shows on GitHub. */
const COLUMNS = 40;

Deno.test("what a lesson works out by hand, and what its blocks print, fits a telephone", async () => {
  for (const name of [...lessons, ...PAGES]) {
    for (const [, block] of (await read(name)).matchAll(/^```text\n([^]*?)^```/gm)) {
      const wide = block.split("\n").filter((line) => [...line].length > COLUMNS);
      // An error's message is as long as it is.
      assertEquals(wide.filter((line) => !/^\w+Error: /.test(line)), [], name);
    }
  }
});

/** Lines that some programs take for an item of a list, though they stand in the middle of a text. */
function strayItems(lesson: string): string[] {
  const found: string[] = [];
  let last = 0;
  for (const line of lesson.replace(/^```[^]*?^```/gm, "").split("\n")) {
    const [, number] = /^\s*(\d+)[.)](?:\s|$)/.exec(line) ?? [];
    if (number === undefined) continue;
    if (Number(number) === 1 || Number(number) === last + 1) last = Number(number);
    else found.push(line);
  }
  return found;
}

Deno.test("no line of a text begins with a number that looks like a list's", async () => {
  for (const name of [...lessons, ...PAGES]) assertEquals(strayItems(await read(name)), [], name);
});

Deno.test("every figure is shown in a lesson, with a text for those who cannot see it", async () => {
  const all = (await Promise.all([...lessons, ...PAGES].map(read))).join("\n");
  for (const { name } of Deno.readDirSync(new URL("figures/", FOLDER))) {
    if (!name.endsWith(".svg") || name.endsWith("_dark.svg")) continue;
    const dark = name.replace(".svg", "_dark.svg");
    const shown = new RegExp(
      `<p>\n<picture>\n  <source media="\\(prefers-color-scheme: dark\\)" srcset="figures/${dark}">\n` +
        `  <img alt="([^"]*)" src="figures/${name}">\n</picture>\n</p>`,
    );
    const [, alt = ""] = all.match(shown) ?? [];
    assert(alt.length > 20, `${name} is shown nowhere, or without a dark form or a text`);
  }
});

Deno.test("no lesson gives a line of a solution away", async () => {
  const all = (await Promise.all([...lessons, ...PAGES].map(read))).join("\n").replaceAll(
    /\s+/g,
    " ",
  );
  for (const { id } of EXERCISES) {
    const solution = await read(`../solutions/${id}.ts`);
    const body = solution.slice(solution.indexOf("export function")).replaceAll(
      /\s*\/\/.*$/gm,
      "",
    );
    const lines = body.split("\n").map((line) => line.trim()).filter((line) => line.length >= 24);
    for (
      const line of lines.filter((line) => !line.startsWith("*") && !line.startsWith("import"))
    ) {
      assert(
        !all.includes(line),
        `a lesson holds a line of solutions/${id}.ts: ${line}`,
      );
    }
  }
});
