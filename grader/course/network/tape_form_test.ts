import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { formOf } from "./tape_form.ts";

const INPUTS = [{ rows: 2, cols: 3 }, { rows: 3, cols: 4 }, { rows: 1, cols: 3 }];

function wrongOf(got: unknown, mostWork = 1000): string | undefined {
  const form = formOf(got, INPUTS, mostWork);
  return "wrong" in form ? form.wrong : undefined;
}

describe("what is looked at before a tape is run", () => {
  it("lets a tape through, and says how large its values are", () => {
    const form = formOf(
      [
        { op: "add", from: [0, 2] },
        { op: "softmaxRows", from: [3], causal: true },
        { op: "matmul", from: [4, 1] },
        { op: "transpose", from: [5] },
        { op: "layerNormRows", from: [6] },
        { op: "scale", from: [7], factor: -2 },
        { op: "sum", from: [8] },
      ],
      INPUTS,
      1000,
    );
    assert("sizes" in form);
    const shown = form.sizes.slice(3).map(({ rows, cols }) => `${rows}×${cols}`);
    assertEquals(shown, ["2×3", "2×3", "2×4", "4×2", "4×2", "4×2", "1×1"]);
  });

  it("refuses what is not a list of operations", () => {
    assertEquals(wrongOf(undefined), "it is undefined, expected a list of operations");
    assertEquals(wrongOf([]), "it is empty");
    assertEquals(wrongOf([7]), "operation 0 is the number 7, expected { op, from }");
    assertEquals(wrongOf([{ op: "gelu", from: [0] }]), 'operation 0 is "gelu", not an Operation');
    assertEquals(
      wrongOf([{ op: "constructor", from: [0] }]),
      'operation 0 is "constructor", not an Operation',
    );
  });

  it("refuses an operation without what it needs", () => {
    for (
      const entry of [
        { op: "add", from: [0] },
        { op: "add", from: 0 },
        { op: "add" },
        { op: "relu", from: [0, 0] },
        { op: "scale", from: [0] },
        { op: "scale", from: [0], factor: NaN },
        { op: "scale", from: [0], factor: "2" },
        { op: "softmaxRows", from: [0], causal: 1 },
        { op: "layerNormRows", from: [0], epsilon: 0 },
        { op: "layerNormRows", from: [0], epsilon: -1 },
      ]
    ) {
      const wrong = wrongOf([entry]);
      assert(wrong?.startsWith(`operation 0 is ${entry.op}: it needs from: [a`), wrong);
    }
  });

  it("refuses a value that is not there yet", () => {
    for (const index of [3, -1, 0.5, NaN, 1e9]) {
      const wrong = `operation 0 is relu of value ${index}: before it there are values 0 to 2`;
      assertEquals(wrongOf([{ op: "relu", from: [index] }]), wrong);
    }
  });

  it("refuses shapes that do not fit, and names both", () => {
    const refused = (op: string, from: number[]) => wrongOf([{ op, from }]);
    assertEquals(
      refused("matmul", [0, 0]),
      "operation 0 is matmul of 2×3 and 2×3, which do not fit",
    );
    assertEquals(refused("add", [0, 1]), "operation 0 is add of 2×3 and 3×4, which do not fit");
    assertEquals(refused("add", [2, 0]), "operation 0 is add of 1×3 and 2×3, which do not fit");
    assertEquals(
      refused("crossEntropy", [0, 2]),
      "operation 0 is crossEntropy of 2×3 and 1×3, which do not fit",
    );
  });

  it("counts the work before any of it is done", () => {
    const outer = [{ op: "transpose", from: [0] }, { op: "matmul", from: [3, 0] }];
    assertEquals(wrongOf(outer, 24), undefined);
    assertEquals(
      wrongOf(outer, 23),
      "up to operation 1 it takes 24 multiplications, far more than needed",
    );
  });

  it("looks at no entry of a list that is too long", () => {
    const long = new Proxy(new Array(1_000_000), {
      get: (list, name) => {
        if (name === "length") return list.length;
        throw new Error(`looked at ${String(name)}`);
      },
    });
    assertEquals(wrongOf(long), "it has 1000000 operations, and 10000 are the most");
  });
});
