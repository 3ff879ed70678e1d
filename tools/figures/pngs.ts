/**
 * Draws the figures that notebooks show as PNGs too, for readers of notebooks that show no SVG, the
 * same bytes every time. `--check` compares with the committed files in place of writing them.
 */
import { notedFigure, PICTURES } from "../../grader/course/notebook/reference_picture.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { pngRenderer } from "./png_of.ts";

const isCheck = onlyCheck("figures:png", "the PNGs in lessons/figures");
const render = await pngRenderer();
const drawn: Record<string, Uint8Array> = {};
for (const name of PICTURES) drawn[`${name}.png`] = render(await notedFigure(name));
await writeOrCompare("figures:png", drawn, isCheck, "lessons/figures/");
