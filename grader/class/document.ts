import { htmlDocument } from "../page/document.ts";
import { figureColours } from "../page/figure_colours.ts";
import type { Content } from "../page/html.ts";

/** A page of a class: without a script. */
export async function htmlPage(title: string, ...body: Content[]): Promise<string> {
  const [shared, own] = await Promise.all(
    ["../page/style.css", "class.css"].map((file) =>
      Deno.readTextFile(new URL(file, import.meta.url))
    ),
  );
  return htmlDocument(title, shared + own + figureColours(), body);
}
