import { UsageError } from "../../grader/files.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";
import type { Checkout } from "./class_list.ts";

/** Where repositories are, and what opens them. */
export interface Server {
  /** `https://github.com` */
  url: string;
  /** A token that may read; nothing for public repositories. */
  token: string | undefined;
}

/**
 * Fetches the exercises of one repository, at one commit, and nothing else.
 *
 * The token is in git's environment alone: no file and no list of processes has it, and when a
 * submission is graded it is gone. Of the machine's settings git reads none, so that no filter or
 * helper of theirs runs on what a student wrote, and links come as plain files.
 *
 * @throws {UsageError} when git can't, with its reason
 */
export async function fetchExercises(
  { repository, ref }: Checkout,
  folder: string,
  server: Server,
): Promise<void> {
  const git = (...args: string[]) => runGit(folder, args, server);
  await Deno.mkdir(folder, { recursive: true });
  try {
    await git("init", "--quiet");
    await git("remote", "add", "origin", `${server.url}/${repository}`);
    await git("sparse-checkout", "set", "--no-cone", "/exercises/");
    // Without contents: a repository holds the data set, and nobody needs it sixty times.
    await git("fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", "origin", ref);
    await git("checkout", "--quiet", "--detach", "FETCH_HEAD");
  } catch (error) {
    await Deno.remove(folder, { recursive: true });
    throw error;
  }
}

async function runGit(cwd: string, args: string[], server: Server): Promise<void> {
  const { success, stderr } = await new Deno.Command("git", {
    args,
    cwd,
    env: {
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: Deno.build.os === "windows" ? "NUL" : "/dev/null",
      GIT_TERMINAL_PROMPT: "0",
      ...settings(server),
    },
    stdin: "null",
  }).output();
  if (success) return;
  const lines = new TextDecoder().decode(stderr).trim().split("\n");
  throw new UsageError(inertLine(lines[lines.length - 1] || `git ${args[0]} failed`, 300));
}

/** Settings for git's environment, where no other program sees them. */
function settings({ url, token }: Server): Record<string, string> {
  const all = {
    "core.symlinks": "false",
    "core.hooksPath": "/dev/null",
    "fetch.recurseSubmodules": "false",
    "http.lowSpeedLimit": "1000", // bytes a second, for a minute: then it is given up
    "http.lowSpeedTime": "60",
    ...(token ? { [`http.${url}/.extraheader`]: `Authorization: Basic ${basic(token)}` } : {}),
  };
  return Object.fromEntries([
    ["GIT_CONFIG_COUNT", String(Object.keys(all).length)],
    ...Object.entries(all).flatMap(([name, value], i) => [
      [`GIT_CONFIG_KEY_${i}`, name],
      [`GIT_CONFIG_VALUE_${i}`, value],
    ]),
  ]);
}

function basic(token: string): string {
  return new TextEncoder().encode(`x-access-token:${token}`).toBase64();
}
