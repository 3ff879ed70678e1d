import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { png } from "../../grader/page/png.ts";

/** As wide as a lesson shows it. */
const WIDTH = 560;
/** The faces of the words in a figure: the same on every machine. */
const FACES = ["DejaVuSans", "DejaVuSans-Bold"];
const FAMILY = "DejaVu Sans";

/** Loads what draws, and returns the function that draws a figure's SVG as a PNG on white. */
export async function pngRenderer(): Promise<(svg: string) => Uint8Array<ArrayBuffer>> {
  await initWasm(await Deno.readFile(at("@resvg/resvg-wasm/index_bg.wasm")));
  await import("dejavu-fonts-ttf/package.json", { with: { type: "json" } }); // installs it
  const fontBuffers = await Promise.all(
    FACES.map((face) => Deno.readFile(at(`dejavu-fonts-ttf/ttf/${face}.ttf`))),
  );
  const font = { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  return (svg) => {
    const fitTo = { mode: "width", value: WIDTH } as const;
    const { pixels } = new Resvg(svg, { background: "white", fitTo, font }).render();
    return new Uint8Array(png(withoutAlpha(pixels), WIDTH, 3));
  };
}

/** Red, green and blue of pixels that nothing shines through. */
function withoutAlpha(pixels: Uint8Array): Uint8Array {
  return pixels.filter((_, i) => i % 4 < 3);
}

/** Where a file of an installed package is. */
const at = (path: string) => new URL(import.meta.resolve(path));
