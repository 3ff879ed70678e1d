import { join } from "node:path";
import { timeOf } from "../../grader/class/intake/lateness.ts";
import { UsageError } from "../../grader/files.ts";
import { workflowCommand } from "../../grader/report/workflow_command.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";
import { MAX_SOURCE_BYTES } from "../../grader/sandbox/stage_files.ts";
import type { Checkout } from "./class_list.ts";
import { Git, type Server } from "./git.ts";

const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
/** No course has more exercises. */
const MOST_FILES = 50;
/** A regular file of TypeScript that cannot be run, as git lists it: no link, no folder, no submodule. */
const FILE = /^100644 blob ([0-9a-f]{40,64})\t([\w-][\w.-]*\.ts)$/;

/**
 * Fetches the exercises of one repository, at one commit, and nothing else.
 *
 * Nothing is checked out. The commit comes with its folders and without files; of `exercises/` the
 * regular files are taken one by one, if they are small enough. So a folder that holds itself ten
 * times over is a list of ten names, no setting of the repository's is obeyed, and links lead nowhere.
 *
 * The token is in git's environment alone: no file and no list of processes has it, and when a
 * submission is graded it is gone.
 *
 * @returns the names of what is called like an exercise and was left out
 * @throws {UsageError} when git can't, with its reason
 */
export async function fetchExercises(
  { repository, ref }: Checkout,
  folder: string,
  server: Server,
  seconds?: number,
): Promise<string[]> {
  const git = new Git(folder, server, seconds);
  await Deno.mkdir(join(folder, "exercises"), { recursive: true });
  try {
    await fetchCommit(git, `${server.url}/${repository}`, ref);
    const { files, others } = await listed(git);
    const sums = [...new Set(files.map(({ sum }) => sum))];
    if (sums.length > 0) await git.run(...FETCH, "--filter=blob:none", "origin", ...sums);
    for (const { sum, name } of files) {
      if (!await take(git, sum, join(folder, "exercises", name))) others.push(name);
    }
    return others.slice(0, MOST_FILES).map((name) => inertLine(name, 80));
  } catch (error) {
    await Deno.remove(folder, { recursive: true });
    throw error;
  }
}

/** An annotation on what was left out. A student may have chosen a name that is a command's own words. */
export function leftOutWarning(
  { student, repository, ref }: Checkout,
  names: readonly string[],
): string {
  const said = `${student}: ${repository}@${ref}: ${names.join(", ")}: ` +
    "only regular files of at most 1 MB are taken, and none with the mode of a program.";
  return workflowCommand("warning", { title: "Left out" }, said).trimEnd();
}

/**
 * When the fetched commit was made, by its author's word: `2026-11-20T10:11:12+01:00`. A commit may name
 * any year and any zone; one that is not a time counts as none, and stops no class.
 */
export async function commitTime(folder: string, server: Server): Promise<string | undefined> {
  const said = await new Git(folder, server).run("log", "-1", "--format=%cI", "HEAD");
  const time = new TextDecoder().decode(said).trim();
  return timeOf(time) && time;
}

/** Without contents: a repository holds the data set, and nobody needs it sixty times. */
async function fetchCommit(git: Git, url: string, ref: string): Promise<void> {
  await git.run("init", "--quiet", "--template=");
  await git.run("remote", "add", "origin", url);
  await git.run(...FETCH, "--depth=1", "--filter=blob:none", "origin", ref);
  // What is graded names the commit, which is read from here.
  await git.run("update-ref", "--no-deref", "HEAD", "FETCH_HEAD");
}

/** The files that lie in `exercises/` itself, and the names of what only is called like them. */
async function listed(git: Git) {
  const list = new TextDecoder().decode(await git.run("ls-tree", "-z", "HEAD", "exercises/"));
  const lines = list.split("\0").map((line) => line.replace("\texercises/", "\t"));
  const files = lines.flatMap((line) => {
    const [, sum, name] = FILE.exec(line) ?? [];
    return sum ? [{ sum, name }] : [];
  });
  const others = lines.filter((line) => line.endsWith(".ts") && !FILE.test(line))
    .map((line) => line.slice(line.indexOf("\t") + 1));
  if (files.length <= MOST_FILES) return { files, others };
  throw new UsageError(`exercises/ holds ${files.length} files, and ${MOST_FILES} are the most`);
}

/** Writes one file, unless it is too large to be graded. */
async function take(git: Git, sum: string, path: string): Promise<boolean> {
  const size = Number(new TextDecoder().decode(await git.run("cat-file", "-s", sum)));
  if (!(size <= MAX_SOURCE_BYTES)) return false;
  await Deno.writeFile(path, await git.run("cat-file", "blob", sum));
  return true;
}
