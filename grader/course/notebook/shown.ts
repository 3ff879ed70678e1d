/** What is shown below a cell, in the forms among which Jupyter, VS Code and GitHub choose. */
export interface Shown {
  "image/svg+xml": string;
  "image/png"?: string;
  "text/plain": string;
}

/** A drawing, its PNG where there is one, and its titles for those who see neither. */
export function shown(svg: string, png?: Uint8Array): Shown {
  const titles = Array.from(svg.matchAll(/<title>([^<]*)</g), ([, title]) => title);
  return {
    "image/svg+xml": svg,
    ...(png && { "image/png": png.toBase64() }),
    "text/plain": titles.join(": "),
  };
}
