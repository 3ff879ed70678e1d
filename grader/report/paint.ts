import { styleText } from "node:util";

/** Colours text in what is legible on light and dark alike, or leaves it as it is. */
export type Paint = (
  style: "green" | "red" | "gray" | "bold" | "underline",
  text: string,
) => string;

/** Colour where it is wanted: on a terminal, and without NO_COLOR. */
export function painter(color: boolean): Paint {
  return (style, text) => color ? styleText(style, text, { validateStream: false }) : text;
}
