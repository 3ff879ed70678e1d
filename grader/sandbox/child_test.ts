import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Matrix } from "../../lib/mod.ts";
import { type Answer, Child } from "./child.ts";
import { type Failure, SandboxError } from "./failure.ts";
import { Stage } from "./stage.ts";
import { Callback, Kept, Seeded } from "./values.ts";

const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 120 };
/** No test waits for it but those that say so. */
const GENEROUS_SECONDS = 60;
const SOLUTIONS = fileURLToPath(new URL("../../solutions", import.meta.url));

type Ask = (fn: string, args?: unknown[], more?: object) => Promise<Answer>;

/** Runs `use` on a child that has loaded this source as 06_forward.ts; ReLU is the reference's. */
async function withChild<T>(source: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  await Deno.writeTextFile(join(folder, "06_forward.ts"), source);
  const plan = { load: ["06_forward"], own: ["06_forward"], given: ["03_relu"] } as const;
  const stage = await Stage.make({ ...plan, folder, solutions: SOLUTIONS });
  try {
    const child = await Child.start(stage, LIMITS, 1, GENEROUS_SECONDS);
    const call = { module: "06_forward", seconds: GENEROUS_SECONDS } as const;
    try {
      return await use((fn, args = [], more = {}) => child.call({ ...call, fn, args, ...more }));
    } finally {
      await child.connection.end();
    }
  } finally {
    await stage.remove();
    await Deno.remove(folder, { recursive: true });
  }
}

async function failure(work: Promise<unknown>): Promise<Failure> {
  return (await assertRejects(() => work, SandboxError)).failure;
}

/** Why a call of `f` in this source brings no answer. */
function failureOfCall(body: string, seconds = GENEROUS_SECONDS): Promise<Failure> {
  return withChild(`export function f() { ${body} }`, (ask) => failure(ask("f", [], { seconds })));
}

function failureOfLoading(source: string): Promise<Failure> {
  return failure(withChild(source, () => Promise.resolve()));
}

describe("a child that is called", () => {
  it("answers with what the function returns, and can be called again", async () => {
    const source = `import { Matrix } from "../lib/mod.ts";
      import { relu } from "./03_relu.ts";
      export const forward = (x: Matrix) => ({ a1: relu(x) });
      export const none = () => {};`;
    await withChild(source, async (ask) => {
      for (const x of [-2, 3]) {
        const { value } = await ask("forward", [Matrix.from([[x, -0]])]);
        assertEquals(value, { a1: Matrix.from([[Math.max(0, x), 0]]) });
      }
      assertEquals(await ask("none"), { value: undefined, after: [] });
    });
  });

  it("has nothing that reaches further than a calculation", async () => {
    const names = ["Deno", "process", "Worker", "WebAssembly", "fetch", "WebSocket", "require"];
    const stores = ["localStorage", "sessionStorage", "caches", "indexedDB", "BroadcastChannel"];
    const source = "export const f = (names: string[]) => names.filter((n) => n in globalThis);";
    await withChild(source, async (ask) => {
      assertEquals((await ask("f", [[...names, ...stores, "Math"]])).value, ["Math"]);
    });
  });

  it("returns its arguments as they are after the call, when asked to", async () => {
    const source = "export const f = (x: number[]) => { x.push(9); return 1; };";
    const answer = await withChild(source, (ask) => ask("f", [[1]], { echo: true }));
    assertEquals(answer, { value: 1, after: [[1, 9]] });
  });

  it("keeps a result and tells its size alone; makes a Random; reports to a callback", async () => {
    const source = `import { Matrix, type Random } from "../lib/mod.ts";
      export const make = () => new Matrix(2, 3);
      export const use = (m: Matrix, random: Random, tell: (value: unknown) => void) => {
        tell({ cols: m.cols });
        tell("half way");
        return random.uniform();
      };`;
    await withChild(source, async (ask) => {
      assertEquals((await ask("make", [], { keep: "m" })).value, { rows: 2, cols: 3 });
      const heard: unknown[] = [];
      const args = [new Kept("m"), new Seeded(0), new Callback()];
      const onProgress = (value: unknown) => heard.push(value);
      const { value } = await ask("use", args, { onProgress });
      assertEquals(value, 0.21777990607770026);
      assertEquals(heard, [{ cols: 3 }, "half way"]);
    });
  });

  it("says what was thrown and where, and lives on", async () => {
    const source = `export function f() {
  throw new RangeError("no such class");
}
export function g() { return 2; }`;
    await withChild(source, async (ask) => {
      assertEquals(await failure(ask("f")), {
        kind: "threw",
        text: "RangeError: no such class",
        where: "06_forward.ts:2:9",
        rangeError: true,
      });
      assertEquals((await ask("g")).value, 2);
    });
  });

  it("says of anything thrown that it was thrown", async () => {
    const thrown = {
      "throw null": "null",
      "throw undefined": "undefined",
      "throw Symbol('s')": "Symbol(s)",
      "throw 'text'": "text",
      "throw Object.create(null)": "a value that can't be shown",
      "throw { toString() { throw 1; } }": "a value that can't be shown",
    };
    await Promise.all(
      Object.entries(thrown).map(async ([body, text]) => {
        const { where: _, ...rest } = await failureOfCall(body) as Failure & { where?: string };
        assertEquals(rest, { kind: "threw", text, rangeError: false } as typeof rest);
      }),
    );
  });

  it("tells an unfinished function by todo, and one that is not there by its name", async () => {
    const source = `import { todo } from "../lib/mod.ts";
      export function forward() { todo("forward"); }
      export const number = 5;`;
    await withChild(source, async (ask) => {
      assertEquals(await failure(ask("forward")), { kind: "unfinished", name: "forward" });
      const missing = (name: string): Failure => ({
        kind: "missing-export",
        name,
        exported: ["forward"],
      });
      assertEquals(await failure(ask("nothing")), missing("nothing"));
      assertEquals(await failure(ask("number")), missing("number"));
    });
  });

  it("is stopped when it takes too long, and stays stopped", async () => {
    const timedOut = { kind: "timed-out", seconds: 0.3, loading: false } as const;
    await withChild("export function f() { for (;;); }", async (ask) => {
      assertEquals(await failure(ask("f", [], { seconds: 0.3 })), timedOut);
      assertEquals(await failure(ask("f")), timedOut);
    });
  });

  it("runs out of stack or memory with a word for it", async () => {
    const stack = await failureOfCall("return f();");
    assert(stack.kind === "threw" && stack.rangeError);
    assertMatch(stack.text, /^RangeError: Maximum call stack/);
    if (Deno.build.os !== "linux") return; // elsewhere nothing limits the memory
    const list = "const all = []; for (;;) all.push(new Float64Array(1e6));";
    assertEquals(await failureOfCall(list), { kind: "out-of-memory" });
    const array = "return new Float64Array(2 ** 31).length;";
    assertEquals(await failureOfCall(array), { kind: "out-of-memory" });
  });
});

describe("a child that loads", () => {
  it("says where a file can't be read as TypeScript", async () => {
    const failed = await failureOfLoading("export const a = 1;\nexport function f( {\n");
    assert(failed.kind === "syntax");
    assertMatch(failed.where ?? "", /^06_forward\.ts:[23]:\d+$/);
  });

  it("says what a file throws while it is loaded, and where", async () => {
    const failed = await failureOfLoading("\n  throw new Error('too early');");
    const expected = { kind: "import-threw", text: "Error: too early" } as const;
    assertEquals(failed, { ...expected, where: "06_forward.ts:2:9" });
  });

  it("says that an await never settles", async () => {
    assertEquals(await failureOfLoading("await new Promise(() => {});"), { kind: "never-settles" });
  });

  it("names an import that is forbidden", async () => {
    const specifiers = [
      "./04_softmax.ts",
      "../solutions/06_forward.ts",
      "../grader/course.ts",
      "node:fs",
      new URL("../../solutions/06_forward.ts", import.meta.url).href,
      "data:text/javascript,export * from 'node:fs'",
    ];
    await Promise.all(specifiers.map(async (specifier) => {
      const failed = await failureOfLoading(`import ${JSON.stringify(specifier)};`);
      assertEquals(failed.kind, "forbidden-import", `${specifier}: ${JSON.stringify(failed)}`);
    }));
  });
});
