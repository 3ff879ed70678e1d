/** The grader beside a course whose folder is elsewhere: a copy of such a course takes it along. */
import { join, relative, sep } from "node:path";
import { ENGINE, filesOfEngine } from "../../class/manifest.ts";
import { exists } from "../../files.ts";
import { studentConfig } from "./texts.ts";

/** The contents of a student's copy, by their paths in it. */
export type Files = Map<string, Uint8Array>;

/**
 * Where in a copy the course lies: at its top, or where it lies as seen from the grader, so that its
 * imports of the grader still lead there. With `/` between.
 */
export async function placeInCopy(root: string): Promise<string> {
  if (await exists(join(root, "grader"))) return "";
  return slashed(relative(aboveBoth(root), root));
}

/** The files of a course, with those of the grader beside them where the course holds none. */
export async function withEngine(own: Files, root: string): Promise<Files> {
  if (await exists(join(root, "grader"))) return own;
  const engine: Files = new Map();
  for (const { path, from } of await filesOfEngine()) engine.set(path, await Deno.readFile(from));
  const config = studentConfig(new TextDecoder().decode(engine.get("deno.json")), []);
  engine.set("deno.json", new TextEncoder().encode(config));
  const base = aboveBoth(root);
  return new Map([...below(relative(base, ENGINE), engine), ...below(relative(base, root), own)]);
}

/** The deepest folder that holds both the course and the grader. */
function aboveBoth(root: string): string {
  const [ours, theirs] = [root, ENGINE].map((path) => join(path, ".").split(sep));
  const apart = ours.findIndex((name, i) => name !== theirs[i]);
  return ours.slice(0, apart === -1 ? undefined : apart).join(sep) || sep;
}

function below(folder: string, files: Files): Files {
  return new Map([...files].map(([path, bytes]) => [slashed(join(folder, path)), bytes]));
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
