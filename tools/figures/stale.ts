import type { Drawn } from "./draw.ts";

/** Where the figures lie. */
export const FOLDER = new URL("../../lessons/figures/", import.meta.url);

/** The names of the files in a folder that are missing or hold something else than what was drawn. */
export async function stale(drawn: Drawn, folder: URL = FOLDER): Promise<string[]> {
  const names: string[] = [];
  for (const [name, contents] of Object.entries(drawn)) {
    if (await committed(new URL(name, folder)) !== contents) names.push(name);
  }
  return names;
}

/** A file's text, with the line ends that git may have changed on Windows put back. */
async function committed(file: URL): Promise<string | undefined> {
  try {
    return (await Deno.readTextFile(file)).replaceAll("\r\n", "\n");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
