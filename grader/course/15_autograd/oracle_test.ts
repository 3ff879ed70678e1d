import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import { TRANSFORMER } from "./fixed_cases.ts";
import { deeperRun } from "./network_tape.ts";
import { isSmooth, slopesOf, valuesOf } from "./oracle.ts";
import { reusing } from "./random_tapes.ts";

const M = (...rows: number[][]) => Matrix.from(rows);

Deno.test("the oracle's slopes of a value that is used twice are those worked out by hand", () => {
  const tape: Operation[] = [
    { op: "multiply", from: [0, 1] },
    { op: "add", from: [2, 0] },
    { op: "multiply", from: [3, 3] },
  ];
  const [[[dx]], [[dw]]] = slopesOf({ tape, inputs: [M([2]), M([3])] });
  assertAlmostEquals(dx, 64, 1e-6);
  assertAlmostEquals(dw, 32, 1e-6);
});

Deno.test("the oracle hides what is to come, and normalises by the root of variance and epsilon", () => {
  const causal: Operation[] = [{ op: "softmaxRows", from: [0], causal: true }];
  assertEquals(valuesOf({ tape: causal, inputs: [M([0, 9], [4, 4])] })[1], [[1, 0], [0.5, 0.5]]);
  const norm: Operation[] = [{ op: "layerNormRows", from: [0], epsilon: 3 }];
  assertEquals(valuesOf({ tape: norm, inputs: [M([1, 3])] })[1], [[-0.5, 0.5]]);
});

Deno.test("a run whose slopes cannot be measured is not drawn: at a kink, or a row without variance", () => {
  const of = (operation: Operation, ...rows: number[][]) =>
    isSmooth({ tape: [operation], inputs: [M(...rows)] });
  assert(!of({ op: "relu", from: [0] }, [1, 0]));
  assert(of({ op: "relu", from: [0] }, [1, -1]));
  assert(!of({ op: "layerNormRows", from: [0] }, [2, 2], [1, 3]));
  assert(!of({ op: "scale", from: [0], factor: 100 }, [1]));
  assert([deeperRun(), TRANSFORMER].every(isSmooth));
});

Deno.test("every random tape uses a value twice on its way to the last, and points backwards", () => {
  for (const { tape, inputs } of fc.sample(reusing(["add", "matmul", "relu"], 3), 50)) {
    tape.forEach(({ from }, i) => assert(from.every((index) => index < inputs.length + i)));
    const uses = tape.flatMap(({ from }) => from);
    assert(new Set(uses).size < uses.length);
  }
});
