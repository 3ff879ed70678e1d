import { join } from "node:path";

/** What a terminal or a reader would obey, where JSON leaves it as it is. */
const ACTIVE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Adds a line to the class's log: what happened, and when.
 *
 * @param out the folder of the class's report
 */
export async function log(out: string, entry: Record<string, unknown>, now = new Date()) {
  const json = JSON.stringify({ time: now.toISOString(), ...entry }).replace(ACTIVE, escaped);
  await Deno.writeTextFile(join(out, "log.jsonl"), `${json}\n`, { append: true });
}

/** As JSON spells it: `\u202e`, a character beyond 16 bits as two. */
function escaped(text: string): string {
  return text.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
