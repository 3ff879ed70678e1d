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

/** Removes every temporary folder of this process at once, for one that must end at once. */
export function removeTempFolders(): void {
  const parent = folderOfTempFolders();
  for (const { name } of parent ? Deno.readDirSync(parent) : []) {
    if (name.startsWith(PREFIX)) removeNow(`${parent}${name}`);
  }
}

/** A command that may not write has made none, and must not be asked whether it may. */
function folderOfTempFolders(): string | undefined {
  if (Deno.permissions.querySync({ name: "write" }).state !== "granted") return undefined;
  try {
    const one = Deno.makeTempDirSync({ prefix: PREFIX });
    return one.slice(0, one.lastIndexOf(PREFIX));
  } catch {
    return undefined; // then none of ours is in it
  }
}

/** A child that has not ended yet may write another file while its folder goes. */
function removeNow(path: string): void {
  for (let times = 0; times < 3; times++) {
    try {
      return Deno.removeSync(path, { recursive: true });
    } catch {
      // once more
    }
  }
}
