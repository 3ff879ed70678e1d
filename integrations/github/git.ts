import { LimitedBytesTransformStream, toBytes, toText } from "@std/streams";
import { UsageError } from "../../grader/files.ts";
import { kill, spawn } from "../../grader/sandbox/children.ts";
import { limited } from "../../grader/sandbox/command.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";

/** Where repositories are, and what opens them. */
export interface Server {
  /** `https://github.com` */
  url: string;
  /** A token that may read; nothing for public repositories. */
  token: string | undefined;
}

/** What one repository may cost: its answers are a stranger's bytes. */
const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 60, fileKiB: 131_072 };
/** All that git does for one repository takes a few seconds. */
const SECONDS = 120;
const MOST_OUTPUT = 4_000_000;
const MOST_ERROR = 64_000;

/** Git in one new folder, under limits and one clock for all of its commands. */
export class Git {
  readonly #end: number;

  constructor(readonly folder: string, readonly server: Server, seconds = SECONDS) {
    this.#end = performance.now() + 1000 * seconds;
  }

  /**
   * Runs a command of git's, and returns the beginning of what it writes.
   *
   * @throws {UsageError} when git says no, or its time is over
   */
  async run(...args: string[]): Promise<Uint8Array> {
    const [program, ...rest] = limited(["git", ...args], LIMITS);
    const pipes = { stdin: "null", stdout: "piped", stderr: "piped" } as const;
    const env = environment(this.folder, this.server);
    const child = spawn(new Deno.Command(program, { args: rest, cwd: this.folder, env, ...pipes }));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      kill(child);
    }, Math.max(0, this.#end - performance.now()));
    const [bytes, error] = await Promise.all([
      toBytes(child.stdout.pipeThrough(new LimitedBytesTransformStream(MOST_OUTPUT))),
      toText(child.stderr.pipeThrough(new LimitedBytesTransformStream(MOST_ERROR))),
    ]);
    const { success } = await child.status;
    clearTimeout(timer);
    if (isLate) throw new UsageError(`git ${args[0]} took too long`);
    if (success || bytes.length >= MOST_OUTPUT) return bytes;
    const lines = error.trim().split("\n");
    throw new UsageError(inertLine(lines[lines.length - 1] || `git ${args[0]} failed`, 300));
  }
}

/** Of the machine's settings git reads none, so that no filter or helper of theirs runs. */
function environment(folder: string, server: Server): Record<string, string> {
  const nothing = Deno.build.os === "windows" ? "NUL" : "/dev/null";
  return {
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: nothing,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_CEILING_DIRECTORIES: folder,
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "true",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_ALLOW_PROTOCOL: new URL(server.url).protocol.slice(0, -1),
    ...settings(server),
  };
}

/** Settings for git's environment, where no other program sees them: the token is one. */
function settings({ url, token }: Server): Record<string, string> {
  const all = {
    "core.symlinks": "false",
    "core.hooksPath": "/dev/null",
    "core.fsmonitor": "false",
    "gc.auto": "0",
    "maintenance.auto": "false",
    "fetch.recurseSubmodules": "false",
    "fetch.unpackLimit": "1", // what comes stays one file, which has a limit
    "transfer.bundleURI": "false",
    "http.lowSpeedLimit": "1000", // bytes a second, for half a minute: then it is given up
    "http.lowSpeedTime": "30",
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
