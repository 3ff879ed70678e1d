/**
 * Draws the figures that notebooks show as PNGs too, for readers of notebooks that show no SVG, the
 * same bytes every time. `--check` compares with the committed files in place of writing them.
 */
import { notedFigure, PICTURES } from "../../grader/course/notebook/reference_picture.ts";
import { onlyCheck } from "../only_check.ts";
import { painter } from "./png_of.ts";
import { FOLDER } from "./stale.ts";

const isCheck = onlyCheck("figures:png", "the PNGs in lessons/figures");
const paint = await painter();
let bytes = 0;
for (const name of PICTURES) {
  const file = new URL(`${name}.png`, FOLDER);
  const drawn = paint(await notedFigure(name));
  bytes += drawn.length;
  if (!isCheck) await Deno.writeFile(file, drawn);
  else if (!await holds(file, drawn)) {
    console.error(`lessons/figures/${name}.png is stale: run deno task figures:png`);
    Deno.exitCode = 1;
  }
}
if (Deno.exitCode === 0) {
  console.log(`${PICTURES.length} PNGs ${isCheck ? "up to date" : "written"}: ${bytes} bytes`);
}

async function holds(file: URL, drawn: Uint8Array): Promise<boolean> {
  try {
    return (await Deno.readFile(file)).toHex() === drawn.toHex();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
