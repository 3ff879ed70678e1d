import { basename, dirname, join, sep } from "node:path";

/**
 * Whether a path is a folder, or leads into it, links followed. The path's end need not be there
 * yet.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  return `${await realPath(path)}${sep}`.startsWith(`${await realPath(folder)}${sep}`);
}

async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound) || dirname(path) === path) throw error;
    return join(await realPath(dirname(path)), basename(path));
  }
}
