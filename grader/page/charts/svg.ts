/** The values an SVG attribute may have. */
export type Attributes = Record<string, string | number>;

/** Colours that colour-blind readers can tell apart: M. Okabe and K. Ito, 2008, on a white card. */
export const COLOUR = {
  ink: "#1f2328",
  muted: "#57606a",
  grid: "#d8dee4",
  card: "#ffffff",
  blue: "#0072b2",
  sky: "#56b4e9",
  orange: "#d55e00",
  amber: "#e69f00",
  green: "#009e73",
  pale: "#eef2f6",
  bad: "#a33f00",
};

/**
 * One element, with its attributes in the order given.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(el("rect", { x: 1, y: 0.50001 }), '<rect x="1" y="0.5"/>');
 * ```
 */
export function el(
  name: string,
  attributes: Attributes = {},
  ...children: string[]
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join(
      "",
    );
  return children.length === 0
    ? `<${name}${list}/>`
    : `<${name}${list}>${children.join("")}</${name}>`;
}

/** A line of text, from x on; `text-anchor` among the attributes puts another part of it there. */
export function text(
  x: number,
  y: number,
  content: string,
  attributes: Attributes = {},
): string {
  return el("text", { x, y, ...attributes }, escape(content));
}

/** Text centred on x. */
export function centred(
  x: number,
  y: number,
  content: string,
  attributes: Attributes = {},
): string {
  return text(x, y, content, { "text-anchor": "middle", ...attributes });
}

/** How wide a figure is shown where there is room, in pixels. */
const SHOWN = 560;

/** A figure on a card of its own, drawn in units of its own and shown as wide as all others. */
export function figure(
  width: number,
  height: number,
  title: string,
  ...children: string[]
): string {
  const card = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8 };
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width: SHOWN,
    height: Math.round(SHOWN * height / width),
    "font-family": "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif",
    "font-size": 15,
    fill: COLOUR.ink,
  };
  return el(
    "svg",
    root,
    el("title", {}, escape(title)),
    el("rect", { ...card, fill: COLOUR.card, stroke: COLOUR.grid }),
    text(20, 32, title, { "font-size": 17, "font-weight": 600 }),
    ...children.map((child) => `\n${child}`),
    "\n",
  ) + "\n";
}

/** A group of elements moved to a place. */
export function at(x: number, y: number, ...children: string[]): string {
  return el(
    "g",
    { transform: `translate(${attribute(x)} ${attribute(y)})` },
    ...children,
  );
}

function attribute(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(2))) : escape(value);
}

function escape(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(
    '"',
    "&quot;",
  );
}
