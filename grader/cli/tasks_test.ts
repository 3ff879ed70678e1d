/** Each command with the very permissions that its task gives, in an environment like a user's. */
import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import config from "../../deno.json" with { type: "json" };
import { ROOT } from "../testdata/command_line.ts";
import { ownEnv } from "../testdata/course_copy.ts";

const commands = Object.entries(config.tasks)
  .filter(([name, task]) => name !== "help" && task.includes("grader/main.ts"));

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
  for (const [name, task] of commands) {
    it(`${name} helps, and says in one line what is wrong with a call`, async () => {
      const help = await call(task, "--help");
      assertEquals([help.code, help.error], [0, ""]);
      assertMatch(help.out, new RegExp(`^Usage: deno task ${name} `));
      const wrong = await call(task, "--no-such-option");
      assertEquals([wrong.code, wrong.out], [2, ""]);
      assertMatch(wrong.error, /^Unknown option '--no-such-option'[^\n]*\n$/);
    });
  }
});
