import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { failure, withChild, withStage } from "../testdata/one_child.ts";
import { explain, type Failure } from "./failure.ts";
import { loadFailure } from "./read_error.ts";

function failureOfLoading(source: string): Promise<Failure> {
  return failure(withChild(source, () => Promise.resolve()));
}

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

  it("names an import that is forbidden as it is written", async () => {
    const specifiers = [
      "npm:lodash",
      "jsr:@std/assert",
      "https://example.com/a.ts",
      "numpy",
      "../%73olutions/06_forward.ts",
      "./04_softmax.ts",
      "../solutions/06_forward.ts",
      "../grader/course.ts",
      "node:fs",
      new URL("../../solutions/06_forward.ts", import.meta.url).href,
    ];
    await Promise.all(specifiers.map(async (specifier) => {
      const failed = await failureOfLoading(`import ${JSON.stringify(specifier)};`);
      const where = "06_forward.ts:1:8";
      assertEquals(failed, {
        kind: "forbidden-import",
        imports: [{ specifier, where }],
        allowed: { id: "06_forward", siblings: ["03_relu", "04_softmax"] },
      });
    }));
  });

  it("names what is imported by way of a module that is text", async () => {
    const failed = await failureOfLoading(`import "data:text/javascript,import 'node:fs'";`);
    const imports = [{ specifier: "node:fs", where: undefined }];
    assertEquals(failed, { kind: "forbidden-import", imports });
  });

  it("names what a file wants that the other does not export", async () => {
    const failed = await failureOfLoading(
      'import { matmull } from "../lib/mod.ts"; export const f = matmull;',
    );
    assertEquals(failed, {
      kind: "import-threw",
      text: "../lib/mod.ts exports no matmull",
      where: "06_forward.ts:1:10",
    });
  });

  it("names what the course's own driver wants of a student's file, from wherever it asks", () =>
    withStage("", (stage) => {
      const message = "The requested module '../../exercises/06_forward.ts' does not provide an " +
        "export named 'forward'";
      const described = { name: "SyntaxError", message, stack: "", kind: "" };
      const text = "./06_forward.ts exports no forward";
      assertEquals(loadFailure(described, stage, []), {
        kind: "import-threw",
        text,
        where: undefined,
      });
      return Promise.resolve();
    }));

  it("says what to do where a helper of a sibling's file is missing from the solution's", async () => {
    const failed = await failureOfLoading(
      'import { mapEntries } from "./03_relu.ts"; mapEntries();',
    );
    assertEquals(
      explain(failed),
      "Loading the file failed at 06_forward.ts:1:10: ./03_relu.ts exports no mapEntries, since an " +
        "exercise is graded beside the solutions of others: of 03_relu import only relu and " +
        "reluDerivative, and write mapEntries where it is used.",
    );
  });

  it("says what to do without a global that is not there", async () => {
    const failed = await failureOfLoading('\nDeno.test("relu", () => {});');
    assertEquals(
      explain(failed),
      "Loading the file failed at 06_forward.ts:2:1: ReferenceError: Deno is not defined (there is " +
        "none while it is graded: take it away; console.log prints).",
    );
  });

  it("says what the file may import in place of what it may not", async () => {
    const failed = await failureOfLoading('import "./01_normalise.ts";');
    assertEquals(
      explain(failed),
      'It imports "./01_normalise.ts" at 06_forward.ts:1:8, but 06_forward may import only ' +
        '"../lib/mod.ts", "./03_relu.ts" and "./04_softmax.ts".',
    );
  });

  it("says once where a file is wrong", async () => {
    const failed = await failureOfLoading("const a = 1;\nconst a = 2;");
    assertEquals(failed, {
      kind: "syntax",
      text: "Identifier 'a' has already been declared",
      where: "06_forward.ts:2:7",
    });
  });
});
