import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Params, Random } from "../../../lib/mod.ts";
import { train } from "../../../solutions/10_train.ts";
import { moves, orderIn, TRACE_RATE, traceTask } from "./trace.ts";

/** The reference's parameters after one epoch of a trace. */
function trained(rows: number, batchSize: number, order: readonly number[]): Params {
  const task = traceTask(rows);
  const random = { permutation: () => Uint32Array.from(order) } as unknown as Random;
  const options = { epochs: 1, batchSize, learningRate: TRACE_RATE, random };
  return train(task.params, task.train, task.test, options).params;
}

describe("a training that shows its rows", () => {
  it("has each row of an epoch move its own weights, and no others", () => {
    assertEquals(moves(trained(6, 2, [0, 1, 2, 3])).map((far) => far > 0), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("shows the order of single rows, however many there are", () => {
    const order = [...new Random(1).permutation(400)];
    assertEquals(orderIn(moves(trained(400, 1, order))), order);
  });

  it("moves the rows of one batch equally far, and those of a later one less", () => {
    const moved = moves(trained(4, 2, [2, 0, 3, 1]));
    assertEquals([moved[0], moved[3]], [moved[2], moved[1]]);
    assert(moved[0] > moved[1]);
  });
});
