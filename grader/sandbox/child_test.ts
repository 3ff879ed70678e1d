import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { failure, GENEROUS_SECONDS, withChild } from "../testdata/one_child.ts";
import type { Failure } from "./failure.ts";
import { Callback, Kept, Seeded } from "./values.ts";

/** Why a call of `f` in this source brings no answer. */
function failureOfCall(body: string, seconds = GENEROUS_SECONDS): Promise<Failure> {
  return withChild(`export function f() { ${body} }`, (ask) => failure(ask("f", [], { seconds })));
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

  it("has prototypes of which no method becomes a setter, and of which the first take nothing new", async () => {
    const source = `const of = (value: unknown) => Object.getPrototypeOf(value);
      const loose = (one: object) => Reflect.ownKeys(one)
        .some((key) => Object.getOwnPropertyDescriptor(one, key)!.configurable);
      const iterators = [[].keys(), ""[Symbol.iterator](), "".matchAll(/a/g), new Map().keys(),
        new Set().keys(), (function* () {})(), (async function* () {})()];
      export const f = () => ({
        extensible: [Object, Function, Promise].filter(({ prototype }) => Object.isExtensible(prototype)),
        loose: [Object, Function, Promise, Array, Map, Error, RangeError, String, RegExp, Iterator]
          .map(({ prototype }) => prototype).concat(...iterators.map((one) => [of(one), of(of(one)), of(of(of(one)))]),
            of(async function () {})).filter(loose).length,
        numbers: [Float32Array.prototype, of(Float32Array.prototype)].every(loose),
      });`;
    await withChild(source, async (ask) => {
      // Arrays of numbers alone stay as they are: V8 reads them slowly once they are touched.
      assertEquals((await ask("f")).value, { extensible: [], loose: 0, numbers: true });
    });
  });

  it("returns its arguments as they are after the call, when asked to", async () => {
    const source = "export const f = (x: number[]) => { x.push(9); return 1; };";
    const answer = await withChild(source, (ask) => ask("f", [[1]], { echo: true }));
    assertEquals(answer, { value: 1, after: [[1, 9]] });
  });

  it("returns all of its arguments or none, and only what was asked for and given", async () => {
    const answering = (more: string) =>
      `const stringify = JSON.stringify;
      JSON.stringify = (head) => stringify("returned" in head ? { ...head, ${more} } : head);
      export const f = (x: number[]) => { x.push(9); return 1; };`;
    for (const more of ["after: []", "reread: 3", "shares: 1", "shares: -1"]) {
      const failed = await withChild(
        answering(more),
        (ask) => failure(ask("f", [[1]], { echo: true })),
      );
      assertEquals(failed.kind, "protocol", more);
    }
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

  it("may report to a callback once an epoch, and not without end, nor at any length", async () => {
    const source =
      `export const f = (tell: (value: unknown) => void, times: number, length: number) => {
      for (; times > 0; times--) tell("x".repeat(length));
    };`;
    for (const [times, length] of [[1_002, 1], [4, 300_000]]) {
      await withChild(source, async (ask) => {
        const told = ask("f", [new Callback(), times, length], { onProgress() {} });
        assertEquals((await failure(told)).kind, "protocol");
      });
    }
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
      "throw 'text'": 'the text "text"',
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
      const { where: _, ...todo } = await failure(ask("forward")) as Extract<
        Failure,
        { kind: "unfinished" }
      >;
      assertEquals(todo, { kind: "unfinished", name: "forward" });
      const missing = (name: string): Failure => ({
        kind: "missing-export",
        name,
        exported: ["forward"],
      });
      assertEquals(await failure(ask("nothing")), missing("nothing"));
      assertEquals(await failure(ask("number")), missing("number"));
    });
  });

  it("does not end for a promise that nobody waited for, in modules loaded anew or before", async () => {
    const source = `Promise.reject(new Error("left behind"));
      const after = async (n: number) => { while (n-- > 0) await 0; throw new RangeError("left behind"); };
      export const f = () => { for (let n = 0; n < 20; n++) after(n); return 1; };`;
    await withChild(source, async (ask) => {
      assertEquals((await ask("f")).value, 1);
      for (const copy of [1, 2, 1]) assertEquals((await ask("f", [], { copy })).value, 1);
    });
  });

  it("is stopped when it takes too long, and stays stopped", async () => {
    await withChild("export function f() { for (;;); }", async (ask) => {
      const first = await failure(ask("f", [], { seconds: 0.3 }));
      assertEquals(first.kind, "timed-out");
      assertEquals(await failure(ask("f")), first);
    });
  });

  it("may answer with many times what it was given, and not with anything", async () => {
    const source = "export const f = (_, n) => new Float32Array(n);";
    await withChild(source, async (ask) => {
      const given = new Uint8Array(1_000_000);
      const { value } = await ask("f", [given, 4_000_000]);
      assertEquals((value as Float32Array).length, 4_000_000);
      const refused = await failure(ask("f", [new Uint8Array(1), 4_000_000]));
      assertEquals(refused.kind, "protocol");
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
