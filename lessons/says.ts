import { assert } from "@std/assert";

/**
 * Reads a lesson, and returns a function that fails unless the lesson says these words. Line breaks
 * count as spaces, and so do the columns of a table.
 *
 * @param id the lesson's name: `07_compute_loss`
 */
export async function lesson(id: string): Promise<(words: string) => void> {
  const text = onOneLine(await Deno.readTextFile(new URL(`${id}.md`, import.meta.url)));
  return (words) => assert(text.includes(onOneLine(words)), `lesson ${id} does not say: ${words}`);
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s|]+/g, " ");
}
