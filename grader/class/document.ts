import { htmlDocument } from "../page/document.ts";
import { figureColours } from "../page/figure_colours.ts";
import type { Content } from "../page/html.ts";

/** A page of a class: without a script. */
export async function htmlPage(title: string, ...body: Content[]): Promise<string> {
  return htmlDocument(title, await style(), body);
}

/** The page with the table of a class, and the script that sorts and filters it. */
export async function scriptedPage(title: string, ...body: Content[]): Promise<string> {
  return htmlDocument(title, await style(), body, await read("browser/heat_map.js"));
}

async function style(): Promise<string> {
  const [shared, own] = await Promise.all([read("../page/style.css"), read("class.css")]);
  return shared + own + figureColours();
}

function read(file: string): Promise<string> {
  return Deno.readTextFile(new URL(file, import.meta.url));
}
