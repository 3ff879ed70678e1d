import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fileURLToPath } from "node:url";

/** What code prints that runs in a process of its own, whose globals are then taken away. */
async function printedBy(code: string): Promise<unknown> {
  const globals = new URL("child_globals.ts", import.meta.url).href;
  const config = fileURLToPath(new URL("../../deno.json", import.meta.url));
  const source = `import { takeGlobals } from ${JSON.stringify(globals)};
    const write = Deno.stdout.writeSync.bind(Deno.stdout), utf8 = new TextEncoder();
    const print = (value: unknown) => write(utf8.encode(JSON.stringify(value)));
    ${code}`;
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-check", `--config=${config}`, source],
    stderr: "null",
  }).output();
  return JSON.parse(new TextDecoder().decode(stdout));
}

describe("the globals that are taken away", () => {
  it("empty process too, in case some code reaches it all the same", async () => {
    const left = await printedBy(`const { process } = globalThis as any;
      const before = typeof process.getBuiltinModule;
      takeGlobals(() => {});
      print([before, typeof process.getBuiltinModule, typeof process.binding]);`);
    assertEquals(left, ["function", "undefined", "undefined"]);
  });
});
