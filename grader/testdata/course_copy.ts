import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesFor } from "../class/manifest.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = { root: ROOT, homes: join(ROOT, "grader", "course") };

/** Copies what a machine needs that grades, and the exercises as they are handed out. */
export async function copyCourse(to: string): Promise<void> {
  for (const { path, from } of await filesFor("grader", FOLDERS)) await copy(from, join(to, path));
  await copy(join(ROOT, "exercises"), join(to, "exercises"));
}

/** Copies files and folders, but no tests and what they are made of. */
export async function copy(from: string, to: string): Promise<void> {
  if (/_(test|deep)\.ts$|testdata$|__snapshots__$/.test(from)) return;
  if ((await Deno.stat(from)).isFile) {
    await Deno.mkdir(dirname(to), { recursive: true });
    return await Deno.copyFile(from, to);
  }
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) await copy(join(from, name), join(to, name));
}

/** Writes files below a folder, by their paths. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  }
}

/** The environment of a machine that grades, with this Deno first on the path. */
export function ownEnv(): Record<string, string> {
  const { INIT_CWD: _, ...env } = Deno.env.toObject();
  return { ...env, PATH: `${dirname(Deno.execPath())}${delimiter}${env.PATH}` };
}
