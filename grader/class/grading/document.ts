import { htmlDocument } from "../../page/document.ts";
import { figureColours } from "../../page/figure_colours.ts";
import type { Content } from "../../page/html.ts";

/** A page of a class: without a script. */
export async function htmlPage(title: string, ...body: Content[]): Promise<string> {
  return htmlDocument(title, await style(), body);
}

/** A page of a class on which one script runs. */
export async function scriptedPage(
  script: string,
  title: string,
  ...body: Content[]
): Promise<string> {
  return htmlDocument(title, await style(), body, script);
}

async function style(): Promise<string> {
  const files = ["../../page/style.css", "class.css"];
  const [shared, own] = await Promise.all(
    files.map((file) => Deno.readTextFile(new URL(file, import.meta.url))),
  );
  return shared + own + figureColours();
}
