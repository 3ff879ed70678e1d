import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { explain } from "./failure.ts";
import { failure, withChild } from "../testdata/one_child.ts";

const IMPORTS = `import { Matrix } from "../lib/mod.ts"; import { relu } from "./03_relu.ts";\n`;

describe("a neighbour that the reference answers for", () => {
  it("takes and returns what its function does", async () => {
    const source =
      `${IMPORTS}export const forward = (x: Matrix) => [relu(x), relu(x) instanceof Matrix];`;
    const x = Matrix.from([[-1, 0.1], [NaN, Infinity]]);
    const [out, isMatrix] = (await withChild(source, (ask) => ask("forward", [x])))
      .value as unknown[];
    assertEquals([out, isMatrix], [Matrix.from([[0, 0.1], [NaN, Infinity]]), true]);
  });

  it("can be asked while the file is loaded", async () => {
    const source =
      `${IMPORTS}const early = relu(Matrix.from([[-3, 3]])); export const forward = () => early;`;
    const { value } = await withChild(source, (ask) => ask("forward"));
    assertEquals(value, Matrix.from([[0, 3]]));
  });

  it("leaves what it is given as it is, and returns memory of its own", async () => {
    const source = `${IMPORTS}export const forward = (x: Matrix) => {
      const [a, b] = [relu(x), relu(x)];
      a.data.fill(9);
      return [b, x];
    };`;
    const x = Matrix.from([[-1, 2]]);
    const { value } = await withChild(source, (ask) => ask("forward", [x]));
    assertEquals(value, [Matrix.from([[0, 2]]), x]);
  });

  it("throws a RangeError as one, in the line that called it", async () => {
    const source = `${IMPORTS}export const forward = () => relu({} as Matrix);`;
    const failed = await withChild(source, (ask) => failure(ask("forward")));
    assert(failed.kind === "threw" && failed.rangeError);
    assertEquals(failed.where, "06_forward.ts:2:30");
  });

  it("answers for what the modules export, and for nothing that they inherit", async () => {
    const source = `${IMPORTS}
      const stringify = JSON.stringify;
      const ask = (module: string, fn: string) => {
        JSON.stringify = (head) => stringify("args" in head ? { ...head, module, fn } : head);
        try {
          return relu(Matrix.from([[1]]));
        } catch (error) {
          return String(error);
        } finally {
          JSON.stringify = stringify;
        }
      };
      export const forward = () =>
        [["constructor", "keys"], ["toString", "constructor"], ["03_relu", "toString"]].map((of) => ask(...of));`;
    const { value } = await withChild(source, (ask) => ask("forward"));
    assertEquals(value, [
      "Error: TypeError: there is no keys of constructor",
      "Error: TypeError: there is no constructor of toString",
      "Error: TypeError: there is no toString of 03_relu",
    ]);
  });

  it("says what it can't be given", async () => {
    const source = `${IMPORTS}export const forward = () => relu(Promise.resolve() as never);`;
    const failed = await withChild(source, (ask) => failure(ask("forward")));
    assertStringIncludes(explain(failed), "relu can't be given a Promise");
  });

  it("is nowhere to be read: the file has gone, and its function is somewhere else", async () => {
    const source =
      `${IMPORTS}const attempts = ["../reference/mod.ts", "../reference/03_relu.ts", "../solutions/03_relu.ts"];
      const found: string[] = [];
      for (const path of attempts) for (const type of ["text", undefined]) {
        await import(path, type ? { with: { type } } : undefined).then((m) => found.push(m.default), () => {});
      }
      export const forward = () => [found, String(relu)];`;
    const [found, text] = (await withChild(source, (ask) => ask("forward"))).value as [[], string];
    assertEquals(found, []);
    assertEquals(text, "function () { [native code] }");
  });
});
