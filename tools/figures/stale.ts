import { differing } from "../built.ts";
import type { Drawn } from "./draw.ts";

/** Where the figures lie. */
export const FOLDER = new URL("../../lessons/figures/", import.meta.url);

/** The names of the files in a folder that are missing or hold something else than what was drawn. */
export function stale(drawn: Drawn, folder: URL = FOLDER): Promise<string[]> {
  return differing(drawn, folder);
}
