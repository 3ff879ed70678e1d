import { join } from "node:path";
import { BadSubmission, type Item, mayWrap, sortItems, type Source } from "./source.ts";
import { withZip } from "./zip_source.ts";

/** More than any checkout has, and deeper. */
const MOST_ENTRIES = 50_000;
const DEEPEST = 20;

/**
 * A submission in a folder, such as a checkout. Links are seen and not followed.
 *
 * @param names what an exercise's file may be called
 * @throws {BadSubmission} when there is more in it than in any checkout
 */
export async function folderSource(root: string, names: ReadonlySet<string>): Promise<Source> {
  const paths = new Map<Item, string>();
  for await (const item of below(root, "", { left: MOST_ENTRIES })) {
    // Windows packs zips with "\\" between folders, and other systems unpack that as a part of the name
    paths.set({ ...item, path: item.path.replaceAll("\\", "/") }, join(root, item.path));
  }
  return {
    ...sortItems(paths.keys(), names),
    read: (item) => Deno.readFile(paths.get(item)!),
    open: (item, use) => withZip(paths.get(item)!, names, use),
  };
}

/** All that lies below a folder, in one order on every system. */
async function* below(
  root: string,
  folder: string,
  count: { left: number },
): AsyncGenerator<Item> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(join(root, folder))) {
    names.push(name);
    if (count.left-- > 0) continue;
    throw new BadSubmission(`It holds more than ${MOST_ENTRIES} files and folders.`);
  }
  for (const name of names.sort()) {
    const path = folder === "" ? name : `${folder}/${name}`;
    const info = await Deno.lstat(join(root, path)).catch(() => undefined); // a name that is not UTF-8
    if (!info) continue;
    yield { path, kind: kindOf(info), size: info.size };
    const isDeep = path.split("/").length > DEEPEST;
    if (info.isDirectory && mayWrap(name) && !isDeep) yield* below(root, path, count);
  }
}

function kindOf({ isFile, isSymlink }: Deno.FileInfo): Item["kind"] {
  if (isFile) return "file";
  return isSymlink ? "link" : "other";
}
