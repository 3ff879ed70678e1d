import { assertEquals, assertStringIncludes } from "@std/assert";
import { shown } from "./shown.ts";

const SVG = "<svg><title>A</title><svg><title>B</title></svg></svg>";

Deno.test("a drawing is shown beside its PNG", () => {
  assertEquals(shown(SVG, Uint8Array.of(1, 2)), {
    "image/svg+xml": SVG,
    "image/png": "AQI=",
    "text/plain": "A: B",
  });
});

Deno.test("a drawing without a PNG is an image in a page too, which viewers leave whole", () => {
  const { "text/html": html = "" } = shown(SVG);
  const [, base64] = /src="data:image\/svg\+xml;base64,([^"]*)"/.exec(html) ?? [];
  assertEquals(new TextDecoder().decode(Uint8Array.fromBase64(base64)), SVG);
  assertStringIncludes(html, 'alt="A: B"');
});
