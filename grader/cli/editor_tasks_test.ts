/** What Visual Studio Code's tasks run where there is Deno alone, and where there is Node alone; its container. */
import { assertEquals, assertMatch } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ROOT } from "../testdata/this_course.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const text = await Deno.readTextFile(join(ROOT, ".vscode", "tasks.json"));
const { tasks }: { tasks: { label: string; command: string; windows: { command: string } }[] } =
  JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""));
const onUnix = ignoredIf(Deno.build.os === "windows", "these are the commands of other systems");

describe("a task of the editor", () => {
  let bin = "";
  beforeEach(async () => {
    bin = await Deno.makeTempDir({ prefix: "digits-test-" });
  });
  afterEach(() => Deno.remove(bin, { recursive: true }));

  /** What a command calls where this program alone is installed. */
  async function called(command: string, program: string): Promise<string> {
    await Deno.writeTextFile(join(bin, program), `#!/bin/sh\necho "${program} $*"\n`);
    await Deno.chmod(join(bin, program), 0o755);
    const line = command.replaceAll("${fileBasename}", "04_softmax.ts");
    const shell = new Deno.Command("/bin/sh", {
      args: ["-c", line],
      env: { PATH: bin },
      clearEnv: true,
      stderr: "inherit",
    });
    const { stdout } = await shell.output();
    return new TextDecoder().decode(stdout).trim();
  }

  for (const { label, command, windows } of tasks) {
    it(`calls Deno where it is, and npx elsewhere: ${label}`, onUnix, async () => {
      const withNode = await called(command, "npx");
      const withDeno = await called(command, "deno"); // and npx beside it
      assertEquals(withNode, withDeno.replace(/^deno/, "npx -y deno@2.9.6"));
      for (const line of [withDeno, withNode]) {
        const wanted = line.replace("04_softmax.ts", "${fileBasename}");
        assertEquals(windows.command.includes(wanted), true, windows.command);
      }
    });
  }
});

describe("the dev container", () => {
  it("has the Deno that the tasks name, and works as a user who is not root", async () => {
    const dockerfile = await Deno.readTextFile(join(ROOT, ".devcontainer", "Dockerfile"));
    const [, wanted] = /npx -y deno@([\d.]+)/.exec(text)!;
    const [, image] = /^FROM denoland\/deno:(.+)$/m.exec(dockerfile)!;
    assertEquals(image, wanted);
    const [, user] = /^USER (.+)$/m.exec(dockerfile)!;
    const [, cache] = /^ENV DENO_DIR=(.+)$/m.exec(dockerfile)!;
    assertMatch(cache, new RegExp(`^/home/${user}/`)); // the image's own is another user's
  });
});
