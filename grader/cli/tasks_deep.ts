/** Each command with the very permissions that its task gives, in an environment like a user's. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import config from "../../deno.json" with { type: "json" };
import { ROOT } from "../testdata/command_line.ts";
import { ownEnv } from "../testdata/course_copy.ts";

/** A task that says what it does, as those of the command line do: `deno task` lists them. */
interface Task {
  description: string;
  command: string;
}

const commands = Object.entries<string | Task>(config.tasks)
  .filter((entry): entry is [string, Task] => typeof entry[1] !== "string" && entry[0] !== "help");

/** Tests are run without colours; users are not. */
function usersEnv(): Record<string, string> {
  const { NO_COLOR: _, ...env } = ownEnv();
  return env;
}

async function call(task: string, ...args: string[]) {
  const [, ...before] = task.split(" ");
  const command = new Deno.Command(Deno.execPath(), {
    args: [...before, ...args],
    cwd: ROOT,
    env: usersEnv(),
    clearEnv: true,
    stdin: "null",
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, out: decoder.decode(stdout), error: decoder.decode(stderr) };
}

describe("deno task", () => {
  it("has a line for each command", () => {
    const without = Object.entries<string | Task>(config.tasks)
      .filter(([, task]) => typeof task === "string" && task.includes("grader/main.ts"));
    assertEquals(without, []);
  });

  for (const [name, { description, command }] of commands) {
    it(`${name} helps, and says in one line what is wrong with a call`, async () => {
      const help = await call(command, "--help");
      assertEquals([help.code, help.error], [0, ""]);
      assertMatch(help.out, new RegExp(`^Usage: deno task ${name} `));
      assertStringIncludes(help.out.replace(/\s+/g, " "), description);
      const wrong = await call(command, "--no-such-option");
      assertEquals([wrong.code, wrong.out], [2, ""]);
      assertMatch(wrong.error, /^Unknown option '--no-such-option'[^\n]*\n$/);
    });
  }
});
