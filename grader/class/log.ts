import { join } from "node:path";

/**
 * Adds a line to the class's log: what happened, and when.
 *
 * @param out the folder of the class's report
 */
export async function log(out: string, entry: Record<string, unknown>): Promise<void> {
  const line = JSON.stringify({ time: new Date().toISOString(), ...entry }) + "\n";
  await Deno.writeTextFile(join(out, "log.jsonl"), line, { append: true });
}
