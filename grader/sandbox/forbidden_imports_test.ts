import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  failure,
  GENEROUS_SECONDS,
  LIMITS,
  withChild,
  withFiles,
  withStage,
} from "../testdata/one_child.ts";
import { explain, type Failure, type Import } from "./failure.ts";
import { forbiddenImports } from "./forbidden_imports.ts";
import { loadFailure } from "./read_error.ts";

const TWO = 'import { readFileSync } from "node:fs";\n/* 🙂 */ import "numpy";\n';

function look(source: string, seconds = GENEROUS_SECONDS): Promise<Import[]> {
  return withStage(source, (stage) => forbiddenImports(stage, LIMITS, seconds));
}

function failureOfLoading(source: string): Promise<Failure> {
  return failure(withChild(source, () => Promise.resolve()));
}

describe("the look at a file that can't be loaded", () => {
  it("finds every import that the map forbids, as it is written, and where", async () => {
    const source = `import { relu } from "./03_relu.ts"; import { matmul } from "../lib/mod.ts";
      import lodash from "npm:lodash"; import { assert } from 'jsr:@std/assert';
      export * from "../%73olutions/06_forward.ts";
      import "https://example.com/a.ts";
      import passwords from "/etc/passwd" with { type: "text" };`;
    assertEquals(await look(TWO + source), [
      { specifier: "node:fs", where: "06_forward.ts:1:30" },
      { specifier: "numpy", where: "06_forward.ts:2:16" },
      { specifier: "npm:lodash", where: "06_forward.ts:4:26" },
      { specifier: "jsr:@std/assert", where: "06_forward.ts:4:63" },
      { specifier: "../%73olutions/06_forward.ts", where: "06_forward.ts:5:21" },
      { specifier: "https://example.com/a.ts", where: "06_forward.ts:6:14" },
      { specifier: "/etc/passwd", where: "06_forward.ts:7:29" },
    ]);
  });

  it("leaves out types, what is imported later if at all, and modules that are text", async () => {
    const source = `import type { Digits } from "../solutions/01_normalise.ts";
      import "data:text/javascript,import 'node:fs'";
      export const later = () => import("node:os");
      function require(module: string) {}
      require("fs");`;
    assertEquals(await look(source), []);
  });

  it("says where a file can't be read, in the words of the child's own loading", async () => {
    const failed = await failure(look("export const a = 1;\nexport const b = (\n"));
    assert(failed.kind === "syntax");
    assertEquals(failed.where, "06_forward.ts:2:19");
    assertEquals(failed.text.split(".")[0], "Expression expected");
  });

  it("says which brace is never closed, and not where that was noticed", async () => {
    const source =
      "export function forward() {\n  if (true) {\n    return 1;\n}\n\nexport const a = 1;\n";
    const failed = await failure(look(source));
    assertEquals(failed, {
      kind: "syntax",
      text: "the { there is never closed: a } is missing.",
      where: "06_forward.ts:2:13",
    });
  });

  it("lets a file be whose sibling can't be read but is never loaded", async () => {
    const source = `import type { softmax } from "./04_softmax.ts";
      export const later = () => import("./04_softmax.ts");`;
    const files = { "06_forward": source, "04_softmax": "export function softmax( {" };
    assertEquals(
      await withFiles(files, (stage) => forbiddenImports(stage, LIMITS, GENEROUS_SECONDS)),
      [],
    );
  });

  it("has found nothing where it fails, or is stopped", async () => {
    const nested = `${TWO}export const n = ${"(".repeat(50_000)}1${")".repeat(50_000)};`;
    assertEquals(await look(nested), []);
    assertEquals(await look(TWO, 0), []);
  });
});

describe("a child whose file can't be loaded", () => {
  it("names all forbidden imports of the file when one of them stops it", async () => {
    const failed = await failureOfLoading(`${TWO}export const f = readFileSync;`);
    assertEquals(
      explain(failed),
      'It imports "node:fs" at 06_forward.ts:1:30 and "numpy" at 06_forward.ts:2:16, but ' +
        '06_forward may import only "../lib/mod.ts", "./03_relu.ts" and "./04_softmax.ts".',
    );
  });

  it("names those of the file that failed, and of no other", async () => {
    const forbidden = [
      { specifier: "node:fs", where: "06_forward.ts:1:8" },
      { specifier: "numpy", where: "08_backward.ts:1:8" },
    ];
    await withStage("", (stage) => {
      const place = `${stage.url("exercises/06_forward.ts").href}:1:8`;
      const error = {
        name: "TypeError",
        message: `blocked:node:fs at ${place}`,
        stack: "",
        kind: "",
      };
      const failed = loadFailure(error, stage, forbidden);
      assertEquals(failed, {
        kind: "forbidden-import",
        imports: forbidden.slice(0, 1),
        allowed: { id: "06_forward", siblings: ["03_relu", "04_softmax"] },
      });
      return Promise.resolve();
    });
  });

  it("names an import once where the runtime sees it in another column", async () => {
    const source = 'export const one = 1;\nimport { deepEqual } from "node:assert";\n' +
      "if (import.meta.main) deepEqual(1, 1);\n";
    const failed = await failureOfLoading(source);
    assert(failed.kind === "forbidden-import");
    const where = "06_forward.ts:2:27";
    assertEquals(failed.imports, [{ specifier: "node:assert", where }]);
  });

  it("puts first what the look can't find", async () => {
    const failed = await failureOfLoading(
      'import path from "node:path";\nawait import("node:" + "os");\nexport const f = 1;',
    );
    assert(failed.kind === "forbidden-import");
    assertEquals(failed.imports.map(({ specifier }) => specifier), ["node:os", "node:path"]);
  });

  it("loads a file whose forbidden import is erased, since nothing uses it", async () => {
    const answer = await withChild(
      'import { normalise } from "./01_normalise.ts";\nexport const f = () => 7;',
      (ask) => ask("f"),
    );
    assertEquals(answer.value, 7);
  });

  it("lists five imports of many", () => {
    const imports = Array.from({ length: 7 }, (_, i) => ({ specifier: `node:${i}` }));
    assert(
      explain({ kind: "forbidden-import", imports }).startsWith(
        'It imports "node:0", "node:1", "node:2", "node:3", "node:4" and 2 more, but ',
      ),
    );
  });
});
