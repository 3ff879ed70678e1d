import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { course } from "../../grader/course/mod.ts";
import { stubOf } from "./stub.ts";

const ROOT = new URL("../../", import.meta.url);

/** A solution with what is to go and what is to stay, and a signature over several lines. */
const SOLUTION = `import type { Params, Matrix } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

/** What is taken as zero. */
const SMALL = 1e-12;

/** Where a layer begins. */
export interface Start {
  at: number;
}

/**
 * Goes on from a start.
 *
 * @example
 * \`\`\`ts
 * const here = {
 *   at: 1,
 * };
 * \`\`\`
 */
export function goOn(
  params: Params,
  { at }: {
    at: number;
  },
): {
  x: Matrix;
} {
  const text = "export function no() {";

  if (at > SMALL) {
    return { x: help(params) };
  }
  return { x: relu(params.W1) };
}

/** A helper with a comment. */
function help(params: Params): Matrix {
  return params.W1;
}

/** And another one. */
export async function last(): Promise<void> {
  await undefined;
}
`;

const STUB = `import { type Matrix, type Params, todo } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

/** Where a layer begins. */
export interface Start {
  at: number;
}

/**
 * Goes on from a start.
 *
 * @example
 * \`\`\`ts
 * const here = {
 *   at: 1,
 * };
 * \`\`\`
 */
export function goOn(
  params: Params,
  { at }: {
    at: number;
  },
): {
  x: Matrix;
} {
  todo("goOn");
}

/** And another one. */
export async function last(): Promise<void> {
  todo("last");
}
`;

describe("a stub", () => {
  it("has the types and comments of what its solution exports, and nothing of its bodies", () => {
    assertEquals(stubOf(SOLUTION, ["goOn", "last"]), STUB);
  });

  it("gives nothing away where no blank line stands between two functions", () => {
    const dense = SOLUTION.replaceAll("}\n\n", "}\n");
    assertEquals(stubOf(dense, ["goOn", "last"]), STUB);
  });

  it("breaks an import that gets too long with todo in it", () => {
    const names = ["a", "b", "c", "d"].map((name) => name.repeat(16));
    const solution = `import { ${names.join(", ")} } from "../lib/mod.ts";\n
export function f(): number {\n  return 1;\n}\n`;
    const list = [...names, "todo"].map((name) => `  ${name},\n`).join("");
    assertStringIncludes(stubOf(solution, ["f"]), `import {\n${list}} from "../lib/mod.ts";\n`);
  });

  it("is not made of a solution that writes a function in a way that would be left in it", () => {
    const arrow = "export const f = () => 1;\n";
    assertThrows(() => stubOf(arrow, ["f"]), SyntaxError, 'has no "export function f"');
    const unformatted = "export function f() { return 1; }\n";
    assertThrows(() => stubOf(unformatted, ["f"]), SyntaxError, "body of f: run deno fmt");
  });

  for (const { id, exports } of course.exercises) {
    it(`of ${id} is what its solution makes it`, async () => {
      const read = async (path: string) =>
        (await Deno.readTextFile(new URL(path, ROOT))).replaceAll("\r\n", "\n");
      const stub = stubOf(await read(`solutions/${id}.ts`), exports);
      assertEquals(await read(`grader/course/${id}/stub.ts`), stub);
      assertEquals(await read(`exercises/${id}.ts`), stub);
    });
  }
});
