import { join } from "node:path";

const SUM = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const REF = /^ref: (refs\/(?!.*\.\.)[\w./-]+)$/;
const MOST_BYTES = 4_000_000;

/**
 * The commit that a checkout is at, or nothing where it says none. Read from its files: git itself
 * would run what the checkout's own settings tell it to.
 */
export async function commitOf(folder: string): Promise<string> {
  const git = join(folder, ".git");
  // In place of a folder there may be a file that names one anywhere, or a link.
  if (!(await Deno.lstat(git).catch(() => undefined))?.isDirectory) return "";
  const head = await readLine(join(git, "HEAD"));
  if (SUM.test(head)) return head;
  const [, ref] = REF.exec(head) ?? [];
  if (!ref) return "";
  const loose = await readLine(join(git, ref));
  return SUM.test(loose) ? loose : packed(await readText(join(git, "packed-refs")), ref);
}

function packed(text: string, ref: string): string {
  const line = text.split("\n").find((line) => line.endsWith(` ${ref}`)) ?? "";
  const [sum] = line.split(" ");
  return SUM.test(sum) ? sum : "";
}

async function readLine(path: string): Promise<string> {
  return (await readText(path)).trim();
}

/** Regular files only: a link or a pipe could be anything. */
async function readText(path: string): Promise<string> {
  const info = await Deno.lstat(path).catch(() => undefined);
  if (!info?.isFile || info.size > MOST_BYTES) return "";
  return await Deno.readTextFile(path);
}
