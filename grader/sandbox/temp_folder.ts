import { pathToFileURL } from "node:url";

/** This process's own: two graders side by side don't touch each other's folders. */
const PREFIX = `digits-${crypto.randomUUID().slice(0, 8)}-`;

/**
 * Makes a temporary folder, to be removed by its maker.
 *
 * @returns its real path: on macOS, the folder for temporary files is behind a link
 */
export async function makeTempFolder(): Promise<string> {
  return await Deno.realPath(await Deno.makeTempDir({ prefix: PREFIX }));
}

/** Text without the name of a temporary folder, which differs from run to run. */
export function withoutFolder(text: string, folder: string): string {
  return text.replaceAll(`${pathToFileURL(folder).href}/`, "").replaceAll(`${folder}/`, "");
}

/** Looks for folders that are left, and what lies between two of them. */
const LOOKS = 10;
const PAUSE_MS = 50;

/**
 * Removes every temporary folder of this process at once, for one that must end at once.
 *
 * Children that were killed a moment ago may still write a file, or make their folder anew: where
 * there was something to remove, another look is taken a little later.
 */
export function removeTempFolders(): void {
  const parent = folderOfTempFolders();
  if (!parent) return;
  for (let looks = 0; looks < LOOKS; looks++) {
    const own = Array.from(Deno.readDirSync(parent), ({ name }) => name)
      .filter((name) => name.startsWith(PREFIX));
    if (own.length === 0) return;
    for (const name of own) removeNow(`${parent}${name}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

/** A command that may not write has made none, and must not be asked whether it may. */
function folderOfTempFolders(): string | undefined {
  if (Deno.permissions.querySync({ name: "write" }).state !== "granted") return undefined;
  try {
    const one = Deno.makeTempDirSync({ prefix: PREFIX });
    Deno.removeSync(one);
    return one.slice(0, one.lastIndexOf(PREFIX));
  } catch {
    return undefined; // then none of ours is in it
  }
}

function removeNow(path: string): void {
  try {
    Deno.removeSync(path, { recursive: true });
  } catch {
    // at the next look
  }
}
