import { assert, assertEquals } from "@std/assert";
import { COLOUR, el } from "../../grader/page/charts/svg.ts";
import { DARK, inBothSchemes } from "./schemes.ts";

const STYLE = new URL("../../grader/page/style.css", import.meta.url);

/** How much light a colour gives off, 0 to 1: WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

Deno.test("a dark figure has the colours that the report page has in the dark", async () => {
  const [, inDark = ""] = (await Deno.readTextFile(STYLE)).split("prefers-color-scheme: dark");
  for (const [name, colour] of Object.entries(DARK)) {
    assert(inDark.includes(`--${name}: ${colour};`), `--${name} is not ${colour} in style.css`);
  }
});

Deno.test("every colour that words are written in can be read on its card, light and dark", () => {
  for (const palette of [COLOUR, DARK]) {
    for (const name of ["ink", "muted", "blue", "bad"] as const) {
      const seen = contrast(palette[name], palette.card);
      assert(seen >= 4.5, `${name} ${palette[name]} has a contrast of ${seen.toFixed(2)}`);
    }
  }
});

Deno.test("a figure gets a dark form in which only the palette's colours differ", () => {
  const tile = el("rect", { fill: "#dddddd" }); // a grey of a digit
  const drawn = inBothSchemes({ "a.svg": el("g", { fill: COLOUR.ink }, tile), "run.json": "{}" });
  assertEquals(drawn, {
    "a.svg": `<g fill="${COLOUR.ink}">${tile}</g>`,
    "a_dark.svg": `<g fill="${DARK.ink}">${tile}</g>`,
    "run.json": "{}",
  });
});
