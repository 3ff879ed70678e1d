import { assert, assertEquals } from "@std/assert";
import { TOY } from "../grader/testdata/toy_desk.ts";
import { join, relative } from "node:path";

const text = await Deno.readTextFile(new URL("own_course.md", import.meta.url));
/** What the page only tells of: a copy of an exercise, what a task writes, and what comes by the dozen. */
const NOT_ALL_SHOWN = /\/stub\.ts$|\/beliefs\.json$|\/(right|wrong|misconceptions)\//;

/** Each block, by the path in the line above it. */
const blocks = new Map(
  Array.from(
    text.matchAll(/^`([\w./]+)`:\n\n```(?:ts ignore|json)\n([^]*?)^```$/gm),
    ([, path, block]) => [path, block],
  ),
);

Deno.test("each block of the page about a course of your own is the file that it names", async () => {
  assert(blocks.size > 15, `${blocks.size} blocks`);
  assertEquals(text.match(/^```(ts|json)/gm)?.length, blocks.size, "a block names no file");
  for (const [path, block] of blocks) {
    assertEquals(block, await Deno.readTextFile(join(TOY.folders.root, path)), path);
  }
});

Deno.test("the page shows every file that the course is made of", () => {
  for (const path of filesBelow(TOY.folders.root)) {
    assert(blocks.has(path) || NOT_ALL_SHOWN.test(path), `${path} is not shown`);
  }
});

Deno.test("every link of the page leads to a file or a folder", async () => {
  for (const [, to] of text.matchAll(/\]\(([^)]+)\)/g)) {
    await Deno.stat(new URL(to, new URL("own_course.md", import.meta.url)));
  }
});

/** The code below a folder, by paths relative to the course. */
function filesBelow(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (isDirectory) return filesBelow(path);
    return /\.(ts|json)$/.test(name) && !path.includes(".digits")
      ? [relative(TOY.folders.root, path).replaceAll("\\", "/")]
      : [];
  });
}
