import type { Params } from "../../../lib/mod.ts";
import { unpacked } from "./network.ts";

const FILE = new URL("reference_network.json", import.meta.url);

/** The network of the lessons, trained by the solutions: it reads digits until the student has one. */
export async function referenceNetwork(): Promise<Params> {
  const { params } = JSON.parse(await Deno.readTextFile(FILE));
  const read = unpacked(params);
  if (!read) throw new Error(`${FILE.pathname} is damaged: run deno task drawing`);
  return read;
}
