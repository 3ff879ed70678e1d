import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../files.ts";
import { ignoredIf } from "../testdata/ignored.ts";
import { DATA_KIB, endedWithParent, limited } from "./command.ts";
import { frame } from "./frame.ts";
import { requireSandbox } from "./ready.ts";

const onLinux = ignoredIf(Deno.build.os !== "linux", "only Linux has setpriv");

/** A command that stands for a child. */
const shell = (script: string) => () =>
  new Deno.Command("/bin/sh", {
    args: ["-c", script],
    ...{ stdin: "piped", stdout: "piped", stderr: "piped" },
  });

/** What `command` prints, where this script is found as `setpriv`. */
async function underSetpriv(script: string, command: string[]): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(join(folder, "setpriv"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const [program, ...args] = endedWithParent(command);
    const env = { PATH: `${folder}:/usr/bin:/bin` };
    const { stdout } = await new Deno.Command(program, { args, env }).output();
    return new TextDecoder().decode(stdout);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

describe("a sandbox that is to be used", () => {
  it("is ready where a child without any code answers", async () => {
    assertEquals(typeof (await requireSandbox()).isTied, "boolean");
  });

  it("is not ready where that child ends, and what the system said is told in a line", async () => {
    const child = shell("echo 'deno: error while loading\nshared libraries' >&2; exit 127");
    const { message } = await assertRejects(() => requireSandbox(child), UsageError);
    assert(!message.includes("\n"), message);
    assertStringIncludes(message, "Nothing was graded");
    assertStringIncludes(message, "deno: error while loading ⏎ shared libraries");
  });

  it("is not ready where the child says something else, or can't be started", async () => {
    const refusal = frame(0, { refused: ["read"] }, []).flatMap((piece) => [...piece]);
    const octal = refusal.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
    const refusing = shell(`printf '${octal}'; exec sleep 9`);
    await assertRejects(() => requireSandbox(refusing), UsageError, '"refused":["read"]');
    await assertRejects(
      () => requireSandbox(shell("echo no frame of ours; exec sleep 9")),
      UsageError,
    );
    const none = () => new Deno.Command("/no/such/program", { stdin: "piped", stdout: "piped" });
    await assertRejects(() => requireSandbox(none), UsageError, "Nothing was graded");
  });

  it("has the stack that it needs, whatever a shell was set to", onLinux, async () => {
    const command = limited(["/bin/sh", "-c", "ulimit -s"], { dataKiB: DATA_KIB, cpuSeconds: 9 });
    const args = ["-c", 'ulimit -S -s 4096; exec "$@"', "sh", ...command];
    const { stdout } = await new Deno.Command("/bin/sh", { args }).output();
    assertEquals(new TextDecoder().decode(stdout), "8192\n");
  });

  it("does without a setpriv that has no --pdeathsig, and uses one that has", onLinux, async () => {
    const command = ["/bin/sh", "-c", "echo ran"];
    const busybox = 'echo "setpriv: unrecognized option: pdeathsig" >&2; exit 1';
    assertEquals(await underSetpriv(busybox, command), "ran\n");
    assertEquals(await underSetpriv('shift 3; echo tied; exec "$@"', command), "tied\nran\n");
  });
});
