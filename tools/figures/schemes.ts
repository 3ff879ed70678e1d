import { COLOUR } from "../../grader/page/charts/svg.ts";
import type { Drawn } from "./draw.ts";

/** The colours for readers of dark pages: those of the report page. */
export const DARK: Record<keyof typeof COLOUR, string> = {
  ink: "#e6edf3",
  muted: "#9aa5b1",
  grid: "#30363d",
  card: "#161b22",
  blue: "#58b4ec",
  sky: "#2f6f99",
  orange: "#ff9248",
  amber: "#e6b450",
  green: "#3fc79a",
  pale: "#21262d",
  bad: "#ffa066",
};

const TO_DARK = new Map(
  Object.entries(COLOUR).map(([name, light]) => [light, DARK[name as keyof typeof COLOUR]]),
);

/** Each figure, and beside `relu.svg` the same as `relu_dark.svg`; other files stay as they are. */
export function inBothSchemes(drawn: Drawn): Drawn {
  const dark = Object.entries(drawn)
    .filter(([name]) => name.endsWith(".svg"))
    .map(([name, svg]) => [name.replace(".svg", "_dark.svg"), inDark(svg)]);
  return { ...drawn, ...Object.fromEntries(dark) };
}

/** The colours of the palette exchanged; digits and weights keep theirs. */
function inDark(svg: string): string {
  return svg.replaceAll(/"(#[0-9a-f]{6})"/g, (all, colour) => {
    const dark = TO_DARK.get(colour);
    return dark ? `"${dark}"` : all;
  });
}
