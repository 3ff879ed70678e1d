/** What every peer learns to write from: the same tokens and first parameters, as raw bytes in files. */
import { Random } from "../../lib/mod.ts";
import { sizeFor } from "../../grader/course/capstone_text/settings.ts";
import { startOf } from "../../grader/course/capstone_text/start.ts";
import { loadText, tokensOf } from "../../grader/course/capstone_text/text.ts";

/** So many steps are a round. */
export const STEPS = 200;

/** Writes the tokens, a byte each, the parameters as float32 one after the other, and the sizes. */
export async function writeText(folder: string): Promise<void> {
  const { train, characters } = tokensOf(await loadText(), new Random(1));
  const size = sizeFor(characters.length);
  const start = startOf(size, new Random(1)).flatMap(({ data }) => [...data]);
  await Deno.writeFile(`${folder}/text`, train);
  await Deno.writeFile(`${folder}/start`, new Uint8Array(Float32Array.from(start).buffer));
  await Deno.writeTextFile(`${folder}/size.json`, JSON.stringify({ ...size, steps: STEPS }));
}
