import { styleText } from "node:util";

/** Colours text, or leaves it as it is. */
export type Paint = (
  style: "green" | "red" | "yellow" | "gray" | "bold" | "cyan",
  text: string,
) => string;

/** Colour where it is wanted: on a terminal, and without NO_COLOR. */
export function painter(color: boolean): Paint {
  return (style, text) => color ? styleText(style, text, { validateStream: false }) : text;
}
