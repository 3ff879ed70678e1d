import { join } from "node:path";
import { type Item, mayWrap, type Source } from "./source.ts";

/**
 * A submission in a folder, such as a checkout. Links are seen and not followed.
 *
 * @param names what an exercise's file may be called
 */
export async function folderSource(root: string, names: ReadonlySet<string>): Promise<Source> {
  const below = (folder: string) => itemsIn(root, folder, names);
  const items = [...await below(""), ...await below("exercises")];
  for (const { name, isDirectory } of await entries(root)) {
    if (!isDirectory || !mayWrap(name)) continue;
    items.push(...await below(name), ...await below(`${name}/exercises`));
  }
  return { items, read: ({ path }) => Deno.readFile(join(root, path)) };
}

async function itemsIn(
  root: string,
  folder: string,
  names: ReadonlySet<string>,
): Promise<Item[]> {
  const path = join(root, folder);
  if (folder !== "" && !(await Deno.lstat(path).catch(() => undefined))?.isDirectory) return [];
  const items: Item[] = [];
  for (const { name } of await entries(path)) {
    if (!names.has(name)) continue;
    const { isFile, isSymlink, size } = await Deno.lstat(join(path, name));
    const kind = isFile ? "file" : isSymlink ? "link" : "other";
    items.push({ path: folder === "" ? name : `${folder}/${name}`, kind, size });
  }
  return items;
}

/** In one order on every system. */
async function entries(folder: string): Promise<Deno.DirEntry[]> {
  const all = await Array.fromAsync(Deno.readDir(folder));
  return all.sort((a, b) => a.name < b.name ? -1 : 1);
}
