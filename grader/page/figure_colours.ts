import { COLOUR } from "./charts/svg.ts";

/** What the charts are drawn in, given the page's own colours, which follow the reader's scheme. */
export function figureColours(): string {
  const rules = Object.entries(COLOUR).map(([name, hex]) =>
    `svg[fill="${hex}"],svg [fill="${hex}"]{fill:var(--${name})}` +
    `svg [stroke="${hex}"]{stroke:var(--${name})}`
  );
  return rules.join("\n");
}
