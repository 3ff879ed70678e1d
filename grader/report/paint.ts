import { styleText } from "node:util";

/** Sets text apart in what is legible on light and dark alike, or leaves it as it is. */
export type Paint = (
  style: "green" | "red" | "faint" | "bold" | "underline",
  text: string,
) => string;

/**
 * Colour where it is wanted: on a terminal, and without NO_COLOR. Faint is the terminal's own: its grey
 * is the colour of the background in themes such as Solarized Dark.
 */
export function painter(color: boolean): Paint {
  return (style, text) => {
    if (!color) return text;
    return styleText(style === "faint" ? "dim" : style, text, { validateStream: false });
  };
}
