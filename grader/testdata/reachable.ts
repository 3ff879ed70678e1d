import { withChild } from "./one_child.ts";

/** The list of all that code in a child can reach, in the course's folder. */
export const REACHABLE = "grader/sandbox/reachable.txt";

/** What that list should say: one line for each object, with its path and what it has. */
export async function reachable(): Promise<string> {
  const walk = new URL("../sandbox/hostile/reachable.ts", import.meta.url);
  const source = await Deno.readTextFile(walk);
  const { value } = await withChild(source, (ask) => ask("forward"));
  return `${(value as string[]).join("\n")}\n`;
}
