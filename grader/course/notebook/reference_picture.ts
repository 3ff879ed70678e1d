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

/** A figure of the reference network, drawn beforehand. */
export async function referencePicture(name: PictureName): Promise<Shown> {
  const svg = await Deno.readTextFile(new URL(`${name}.svg`, FIGURES));
  const png = await Deno.readFile(new URL(`${name}.png`, FIGURES));
  return shown(svg.replaceAll("\r\n", "\n"), png);
}
