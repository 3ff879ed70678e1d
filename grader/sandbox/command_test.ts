import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { LIMITS } from "../testdata/one_child.ts";
import { childCommand, permissions } from "./command.ts";
import { Stage } from "./stage.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const onLinux = ignoredIf(
  Deno.build.os !== "linux",
  "only Linux shows what a child is started with",
);
const onPosix = ignoredIf(Deno.build.os === "windows", "Windows has no ps");

/** The command lines of processes that name the stage; Windows has no `ps`. */
async function commandLines(root: string): Promise<string[]> {
  const ps = new Deno.Command("ps", { args: ["-A", "-ww", "-o", "args"] });
  const { stdout } = await ps.output();
  return new TextDecoder().decode(stdout).split("\n").filter((line) => line.includes(root));
}

describe("a running child", onPosix, () => {
  let stage: Stage;
  let child: Deno.ChildProcess;
  let args: string[];

  beforeAll(async () => {
    const folder = new URL("../../solutions", import.meta.url).pathname;
    const plan = { load: ["04_softmax"], own: ["04_softmax"], given: [] } as const;
    stage = await Stage.make({ ...plan, folder, course: [] });
    child = childCommand(stage.root, LIMITS, 42).spawn();
    await child.stdout.getReader().read(); // the first frame: it is up
    const lines = await commandLines(stage.root);
    assertEquals(lines.length, 1, "the wrapper has become the child");
    args = lines[0].split(" ");
  });
  afterAll(async () => {
    child.kill("SIGKILL");
    await child.status;
    await child.stdin.abort().catch(() => {});
    await child.stderr.cancel();
    await stage.remove();
  });

  it("is denied everything there is to deny", () => {
    for (const name of ["read", "write", "net", "env", "run", "sys", "ffi", "import"]) {
      assert(args.includes(`--deny-${name}`), `--deny-${name} is missing`);
    }
  });

  it("is allowed nothing", () => {
    const granting = args.filter((arg) =>
      /^(--allow|--unstable|--env-file|--permission-set)/.test(arg) || /^-[A-OQ-Zac-z]/.test(arg)
    );
    assertEquals(granting, []);
  });

  it("asks for nothing and fetches nothing", () => {
    const flags = ["prompt", "remote", "npm", "config", "lock", "check", "code-cache"];
    for (const flag of [...flags.map((name) => `--no-${name}`), "--cached-only"]) {
      assert(args.includes(flag), `${flag} is missing`);
    }
  });

  it("gets the import map of its own stage, and a seed", () => {
    assert(args.includes(`--import-map=${join(stage.root, "import_map.json")}`));
    assert(args.includes("--seed=42"));
  });

  it("runs the runner, and nothing is behind that", () => {
    assert(args.at(-1)?.endsWith("/grader/sandbox/runner.ts"), args.at(-1));
    assertEquals(args[1], "run");
  });

  it("may read only what a thread of the reference loads, and nothing but that, where there is one", () => {
    const reference = stage.url("reference/mod.ts");
    const args = permissions(reference);
    const allowing = args.filter((arg) => arg.startsWith("--allow"));
    assertEquals(allowing.length, 1);
    const paths = allowing[0].replace("--allow-read=", "").split(",");
    const elsewhere = paths.filter((path) => !path.startsWith(stage.root));
    assertEquals(paths.filter((path) => path.startsWith(stage.root)), [
      join(stage.root, "reference/"),
    ]);
    for (const path of elsewhere) {
      assert(/\/(lib|grader\/sandbox|pure-rand|ts-pattern)\//.test(path));
    }
  });

  it("has an environment of four words, and a DENO_DIR of its own", onLinux, async () => {
    const environ = await Deno.readTextFile(`/proc/${child.pid}/environ`);
    const set = environ.split("\0").filter((word) => !/^(PWD|OLDPWD|_|SHLVL)=/.test(word));
    assertEquals(set.filter(Boolean).toSorted(), [
      `DENO_DIR=${join(stage.root, "deno")}`,
      "DENO_EMIT_CACHE_MODE=disable",
      "DENO_NO_UPDATE_CHECK=1",
      "NO_COLOR=1",
    ]);
  });

  it("is the first to be ended where the machine has no memory left", onLinux, async () => {
    const score = await Deno.readTextFile(`/proc/${child.pid}/oom_score_adj`);
    assertEquals(score, "1000\n");
  });

  it("is held to its limits by the kernel", onLinux, async () => {
    const limits = await Deno.readTextFile(`/proc/${child.pid}/limits`);
    const soft = (name: string) => new RegExp(`^${name} +(\\S+)`, "m").exec(limits)?.[1];
    assertEquals(soft("Max core file size"), "0");
    assertEquals(soft("Max data size"), String(LIMITS.dataKiB * 1024));
    assertEquals(soft("Max cpu time"), String(LIMITS.cpuSeconds));
    assert(Number(soft("Max file size")) <= 64 * 2 ** 20);
    assertEquals(soft("Max stack size"), String(8 * 2 ** 20));
  });

  it("works in its stage", onLinux, async () => {
    assertEquals(await Deno.readLink(`/proc/${child.pid}/cwd`), stage.root);
    assertStringIncludes(stage.root, "digits-");
  });
});
