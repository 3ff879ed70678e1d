import { join } from "node:path";

const SUM = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** What git allows in a branch's name, `feature/#12` and `größe` among it, and nothing that leads out. */
const REF = /^ref: (refs(?:\/(?!\.)(?!.*\.\.)[^\p{Cc} ~^:?*[\\/]+)+)$/u;
/** What stands in place of `.git` where `git worktree` made the folder. */
const WORKTREE = /^gitdir: (.+\/\.git)\/worktrees\/([^/]+)$/;
/** Of a file with one name or sum in it, and of the list of a repository's branches. */
const MOST_BYTES = { one: 8_192, all: 4_000_000 };

/**
 * The commit that a checkout is at, or nothing where it says none. Read from its files: git itself
 * would run what the checkout's own settings tell it to.
 */
export async function commitOf(folder: string): Promise<string> {
  const [git, own] = await gitFolders(folder);
  const head = (await readText([...own, "HEAD"])).trim();
  if (SUM.test(head)) return head;
  const [, ref] = REF.exec(head) ?? [];
  if (!ref) return "";
  const loose = (await readText([...git, ...ref.split("/")])).trim();
  return SUM.test(loose)
    ? loose
    : packed(await readText([...git, "packed-refs"], MOST_BYTES.all), ref);
}

/**
 * Where a checkout has its branches, and where its own head. A worktree's are in the repository that it
 * was made from, which says in turn where the worktree is: no submission can name another's.
 */
async function gitFolders(folder: string): Promise<[branches: string[], own: string[]]> {
  const git = [folder, ".git"];
  const [, repository, name] = WORKTREE.exec((await readText(git)).trim()) ?? [];
  if (!repository || name === "..") return [git, git];
  const own = [repository, "worktrees", name];
  const back = (await readText([...own, "gitdir"])).trim();
  const isMutual = back !== "" && await sameFile(back, join(folder, ".git"));
  return isMutual ? [[repository], own] : [git, git];
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const paths = await Promise.all([one, other].map((path) => Deno.realPath(path).catch(() => "")));
  return paths[0] !== "" && paths[0] === paths[1];
}

function packed(text: string, ref: string): string {
  const line = text.split("\n").find((line) => line.endsWith(` ${ref}`)) ?? "";
  const [sum] = line.split(" ");
  return SUM.test(sum) ? sum : "";
}

/**
 * The text of a file below a folder. No link is followed on the way, `.git` among them: in its place
 * there may also be a file that names a folder anywhere. A link or a pipe in place of the file could
 * be anything, and so may a longer one: what is read of it is looked through in many ways.
 */
async function readText(
  [folder, ...names]: string[],
  most = MOST_BYTES.one,
): Promise<string> {
  let path = folder;
  for (const name of names.slice(0, -1)) {
    path = join(path, name);
    if (!(await Deno.lstat(path).catch(() => undefined))?.isDirectory) return "";
  }
  path = join(path, names[names.length - 1]);
  const info = await Deno.lstat(path).catch(() => undefined);
  if (!info?.isFile || info.size > most) return "";
  return await Deno.readTextFile(path);
}
