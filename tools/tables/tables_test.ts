import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { course } from "../../grader/course/mod.ts";
import type { Check } from "../../grader/judge/check.ts";
import type { Course, Exercise } from "../../grader/judge/course.ts";
import { tables } from "./tables.ts";

const ROOT = new URL("../../", import.meta.url);
const README = `None started, 0 of 100 points.

| exercise | you write | points |
|---|---|---:|
| [02 b](exercises/02_b.ts) | the second | 1 |
| [01 a](exercises/01_a.ts) | the first | 1 |
| capstone | reads 95 % (90 %: 7 points) | 9 |

The end.
`;
const LESSONS: Record<string, string> = {
  "01_a.md": "In [exercises/01_a.ts](../exercises/01_a.ts), 7 points. Then\n",
  "02_b.md": "In [exercises/02_b.ts](../exercises/02_b.ts), 7 points, with\n",
  "03_c.md": "In [exercises/03_c.ts](../exercises/03_c.ts), 7 points.\n",
  "04_end.md": "Judged: 95 % brings 7 points, 90 % brings 8.\n",
  "README.md": "95 % brings 7 points, 90 % brings 8.\n",
};

/** An exercise whose checks are worth so many points. */
function exercise(id: string, title: string, ...points: number[]): Exercise {
  const checks = points.map((points) => ({ points })) as unknown as Check[];
  return { ...course.exercises[0], id, title, checks };
}

const COURSE: Course = {
  ...course,
  exercises: [exercise("01_a", "A", 4, 2), exercise("02_b", "B", 1), exercise("03_c", "C", 10)],
  capstone: { ...course.capstone, steps: [5, 2] },
  maxScore: 22,
};

function write(readme = README, lessons = LESSONS): Promise<Readonly<Record<string, string>>> {
  const read = (path: string) =>
    Promise.resolve(path === "README.md" ? readme : lessons[path.replace("lessons/", "")]);
  return tables(COURSE, Object.keys(lessons), read);
}

describe("the points in the course's texts", () => {
  it("are what the checks of this course are worth", async () => {
    const read = async (path: string) =>
      (await Deno.readTextFile(new URL(path, ROOT))).replaceAll("\r\n", "\n");
    const names = Array.from(Deno.readDirSync(new URL("lessons/", ROOT)), ({ name }) => name);
    for (const [path, text] of Object.entries(await tables(course, names, read))) {
      assertEquals(await read(path), text, `${path}: run deno task tables`);
    }
  });

  it("make the README's table: its own words in the course's order, a title where it has none", async () => {
    assertEquals(
      (await write())["README.md"],
      `None started, 0 of 22 points.

| exercise | you write | points |
|---|---|---:|
| [01 a](exercises/01_a.ts) | the first | 6 |
| [02 b](exercises/02_b.ts) | the second | 1 |
| [03 c](exercises/03_c.ts) | C | 10 |
| capstone | reads 95 % (90 %: 2 points) | 5 |

The end.
`,
    );
  });

  it("are in each lesson, one point where it is one, and the capstone's where it is told of", async () => {
    const built = await write();
    assertStringIncludes(built["lessons/01_a.md"], "exercises/01_a.ts), 6 points. Then");
    assertStringIncludes(built["lessons/02_b.md"], "exercises/02_b.ts), 1 point, with");
    assertStringIncludes(built["lessons/04_end.md"], "95 % brings 5 points, 90 % brings 2.");
    assertEquals(Object.keys(built).length, 5); // the list of lessons is not one
  });

  it("must have a place in a text", async () => {
    await assertRejects(() => write("# A course"), SyntaxError, "README.md has no table");
    const lessons = { ...LESSONS, "02_b.md": LESSONS["01_a.md"] };
    await assertRejects(() => write(README, lessons), SyntaxError, "lessons/02_b.md does not link");
  });
});

/** What GitHub leaves of 390 pixels for a table, and what it puts around a cell and around code. */
const [ROOM, CELL, CODE] = [358, 27, 11];
/** About as wide as a letter is there, in pixels. */
const LETTER = 8;

/** How narrow a cell can be: no word is broken, and code only at its spaces. */
function narrowest(cell: string): number {
  const words = cell.replace(/\]\([^)]*\)/g, "").split(/[\s\[/-]+/);
  return CELL + Math.max(...words.map((word) => {
    const isCode = word.includes("`");
    return LETTER * word.replaceAll("`", "").length + (isCode ? CODE : 0);
  }));
}

it("the tables of the README fit on a telephone", async () => {
  const readme = await Deno.readTextFile(new URL("README.md", ROOT));
  for (const [table] of readme.matchAll(/^\|.*\n(?:\|.*\n)+/gm)) {
    const rows = table.trim().split("\n").filter((row) => !/^[-:|]+$/.test(row))
      .map((row) => row.slice(1, -1).split("|").map((cell) => narrowest(cell.trim())));
    const width = rows[0].map((_, j) => Math.max(...rows.map((row) => row[j])))
      .reduce((sum, width) => sum + width, 0);
    assert(width <= ROOM, `${table.slice(0, 40)} … is ${width} pixels wide at least`);
  }
});
