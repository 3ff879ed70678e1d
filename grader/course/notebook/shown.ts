/** What is shown below a cell, in the forms among which Jupyter, VS Code and GitHub choose. */
export interface Shown {
  "image/svg+xml": string;
  "image/png"?: string;
  "text/html"?: string;
  "text/plain": string;
}

/**
 * A drawing and its titles, for those who do not see it. Some viewers, GitHub's and nbconvert among
 * them, take an SVG's elements out: its PNG serves there, or else the drawing as an image in a page.
 */
export function shown(svg: string, png?: Uint8Array): Shown {
  const titles = Array.from(svg.matchAll(/<title>([^<]*)</g), ([, title]) => title).join(": ");
  const instead = png
    ? { "image/png": png.toBase64() }
    : { "text/html": `<img alt="${titles}" src="${dataUrl(svg)}">` };
  return { "image/svg+xml": svg, ...instead, "text/plain": titles };
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${new TextEncoder().encode(svg).toBase64()}`;
}
