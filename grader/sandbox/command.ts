import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerUrl, threadFiles } from "./import_map.ts";

/** What a child may use. */
export interface Limits {
  /** Memory for data, in KiB; Deno itself takes about 557,000 of it. */
  dataKiB: number;
  /** Processor time, in seconds: a backstop behind the wall clocks of the calls. */
  cpuSeconds: number;
  /** How much it may write into one file, in KiB; 32 MB when left out. */
  fileKiB?: number;
}

/** Memory for the data of a child that is given no large matrices; Deno itself takes about 557,000 of it. */
export const DATA_KIB = 1_048_576;

/** Nothing is asked for, fetched, or taken from a file of the user's. */
const ALONE = ["--quiet", "--no-remote", "--no-npm", "--no-lock"];
const CONFIG = fileURLToPath(new URL("../../deno.json", import.meta.url));
/**
 * What is transpiled is not kept: a stage has a plain file where Deno would keep it, and Deno would try to
 * write there for 0.15 seconds at the start of each child.
 */
const NOTHING_KEPT = { DENO_EMIT_CACHE_MODE: "disable", DENO_NO_UPDATE_CHECK: "1" };
const DENIED = ["read", "write", "net", "env", "run", "sys", "ffi", "import"];

/**
 * How much a child may write into a file: nothing, whoever of the runtime's parts tries to (sqlite would
 * put temporary files into any folder). Pipes are no files.
 */
const FILE_KIB = 0;
/** `ulimit` counts in blocks of 512 bytes. */
const BLOCKS_PER_KIB = 2;

/**
 * The stack in KiB: the kernel's own default. The runtime gives as much to each of its threads, and
 * a shell's larger limit would take the memory for data.
 */
const STACK_KIB = 8_192;

/** What a child has of the processors after it was told that its time is over. */
const LAST_CPU_SECONDS = 5;

/**
 * What a child with the reference beside it needs more, in KiB: V8 sets apart as much for the code of a
 * second thread as for that of the first, and what is asked is copied three times.
 */
const THREAD_KIB = 1_300_000;

/** Where the machine itself has no memory left, its kernel ends the child and not the grader. */
const FIRST_TO_GO = "{ echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null";

/**
 * Has the kernel end a command when its parent is gone, where `setpriv` can ask for that: the one of
 * busybox, and those before util-linux 2.33, can't, and would end in an error of their own.
 */
const TIE = "setpriv --pdeathsig KILL --";
const TIE_AND_RUN = Deno.build.os === "linux"
  ? `if ${TIE} true >/dev/null 2>&1; then exec ${TIE} "$@"; fi; exec "$@"`
  : 'exec "$@"';

/**
 * The command of one child: no permission at all, and nothing that it shares with the parent.
 *
 * @param root the stage's folder
 * @param seed makes the child's `Math.random` repeatable
 * @param reference the module that answers for neighbours. It is loaded in a thread, which takes a
 *   permission to read it; the runner revokes that, and its files are gone, before an exercise is loaded.
 */
export function childCommand(
  root: string,
  limits: Limits,
  seed: number,
  reference?: URL,
): Deno.Command {
  const flags = ["--no-config", "--no-prompt", "--cached-only", "--no-check", "--no-code-cache"];
  const own = [...ALONE, ...flags, ...permissions(reference), mapOf(root), `--seed=${seed}`];
  const { dataKiB, ...others } = limits;
  return commandInStage(
    root,
    ["run", ...own, runnerUrl(), ...reference ? [reference.href] : []],
    { ...others, dataKiB: reference ? dataKiB + THREAD_KIB : dataKiB },
    { stdin: "piped", stdout: "piped", stderr: "piped" },
  );
}

/** What a child may do: nothing, or to read what its thread loads. */
export function permissions(reference?: URL): string[] {
  const denied = DENIED.map((name) => `--deny-${name}`);
  if (!reference) return denied;
  const paths = [fileURLToPath(new URL(".", reference)), ...threadFiles()];
  const allowed = paths.map((path) => path.replaceAll(",", ",,")).join(",");
  return [`--allow-read=${allowed}`, ...denied.filter((flag) => flag !== "--deny-read")];
}

/** The command that reads what a stage's files import, and runs none of them. */
export function importsCommand(root: string, limits: Limits): Deno.Command {
  const flags = ["--json", "--no-config", "--deny-import"];
  const args = ["info", ...ALONE, ...flags, mapOf(root), join(root, "entry.ts")];
  return commandInStage(root, args, limits, { stdout: "piped" });
}

/**
 * The command that type-checks a stage's files. What the import map forbids is `any` to it, so that
 * a type can't have it say what another file holds.
 */
export function checkCommand(root: string, limits: Limits): Deno.Command {
  const flags = [`--config=${CONFIG}`, "--deny-import"];
  const args = ["check", ...ALONE, ...flags, mapOf(root), join(root, "entry.ts")];
  return commandInStage(root, args, limits, { stderr: "piped" });
}

/** `Deno.Command`, never `node:child_process`: that one adds `-A` to a Deno child. */
function commandInStage(
  root: string,
  denoArguments: string[],
  limits: Limits,
  pipes: Pick<Deno.CommandOptions, "stdin" | "stdout" | "stderr">,
): Deno.Command {
  const deno = [Deno.execPath(), ...denoArguments];
  const [program, ...args] = limited(deno, limits);
  return new Deno.Command(program, {
    args,
    cwd: root,
    clearEnv: true,
    env: { ...NOTHING_KEPT, DENO_DIR: join(root, "deno"), NO_COLOR: "1" },
    ...{ stdin: "null", stdout: "null", stderr: "null", ...pipes },
  });
}

function mapOf(root: string): string {
  return `--import-map=${join(root, "import_map.json")}`;
}

/**
 * A command under limits. On Linux the kernel holds them, and ends the child when the parent is gone.
 */
export function limited(
  command: string[],
  { dataKiB, cpuSeconds, fileKiB = FILE_KIB }: Limits,
): string[] {
  if (Deno.build.os === "windows") return command;
  const first = [
    Deno.build.os === "linux" ? FIRST_TO_GO : "true",
    "ulimit -c 0",
    `ulimit -S -s ${STACK_KIB}`,
    Deno.build.os === "linux" ? `ulimit -d ${dataKiB}` : "true",
    `ulimit -f ${BLOCKS_PER_KIB * fileKiB}`,
    // A process that reaches the hard limit is killed without a word why; the soft one comes first.
    `ulimit -S -t ${cpuSeconds}`,
    `ulimit -H -t ${cpuSeconds + LAST_CPU_SECONDS}`,
  ];
  return ["/bin/sh", "-c", `${first.join("; ")}; ${TIE_AND_RUN}`, "sh", ...command];
}

/**
 * Whether the kernel ends what this process starts when this process is gone; elsewhere than on Linux
 * nothing does.
 */
export async function canTie(): Promise<boolean> {
  if (Deno.build.os !== "linux") return true; // nothing to tell: SECURITY.md says so
  const args = ["-c", `${TIE} true`];
  const pipes = { stdin: "null", stdout: "null", stderr: "null" } as const;
  return (await new Deno.Command("/bin/sh", { args, ...pipes }).output()).success;
}

/** A command that the kernel of Linux ends when its parent is gone; elsewhere the command itself. */
export function endedWithParent(command: string[]): string[] {
  return Deno.build.os === "linux" ? ["/bin/sh", "-c", TIE_AND_RUN, "sh", ...command] : command;
}
