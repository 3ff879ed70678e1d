import { figure } from "../../page/charts/svg.ts";
import { type Shown, shown } from "./shown.ts";

const FIGURES = new URL("../../../lessons/figures/", import.meta.url);

/** The lessons' figures of the reference network that stand in for those of the reader's own. */
export const PICTURES = [
  "training_curves",
  "confusion_matrix",
  "hidden_neurons",
  "mistakes",
  "prediction",
] as const;

/** One of these figures. */
export type PictureName = (typeof PICTURES)[number];

/** Whose figure it is. What a cell prints beside a picture may get lost in Deno's kernel. */
const NOTE = "The reference network, not yet yours";

/** A figure of the reference network, and its PNG, which `deno task figures:png` draws. */
export async function referencePicture(name: PictureName): Promise<Shown> {
  const png = await Deno.readFile(new URL(`${name}.png`, FIGURES));
  return shown(await notedFigure(name), png);
}

/** A figure of the reference network below a line that says so, as SVG. */
export async function notedFigure(name: PictureName): Promise<string> {
  const file = await Deno.readTextFile(new URL(`${name}.svg`, FIGURES));
  const svg = file.replaceAll("\r\n", "\n"); // git may have changed them on Windows
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);
  const size = `y="48" width="${width}" height="${height}"`;
  return figure(width, height + 48, NOTE, svg.replace(/width="\d+" height="\d+"/, size).trimEnd());
}
