import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Activations, type Gradients, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { numericGradient } from "../network/gradient.ts";
import { net } from "../network/small_network.ts";
import { checks } from "./checks.ts";

/** A backward that answers with zeros, and notes what it was asked. */
function notes(asked: string[]) {
  const zeros = ({ rows, cols }: Matrix) => new Matrix(rows, cols);
  return ({ W1, b1, W2, b2 }: Params, _: Activations, x: Matrix) => {
    asked.push(JSON.stringify([W1.toRows(), x.toRows()]));
    return { dW1: zeros(W1), db1: zeros(b1), dW2: zeros(W2), db2: zeros(b2) };
  };
}

/** The gradients, all of them times a factor that hangs on the number of images. */
const times =
  (factor: (images: number) => number) =>
  (params: Params, _: Activations, x: Matrix, yTrue: Matrix): Gradients => {
    const { W1, b1, W2, b2 } = numericGradient(net(params), x.toRows(), yTrue.toRows());
    const [dW1, db1, dW2, db2] = [W1, b1, W2, b2].map((rows) =>
      Matrix.from(rows.map((row) => row.map((slope) => factor(x.rows) * slope)))
    );
    return { dW1, db1, dW2, db2 };
  };

const scaleProblem = (factor: (images: number) => number) =>
  checks.find(({ id }) => id === "scale")!.run(labOf({ backward: times(factor) }));

/** The networks on which a gradient is tried in a run of this seed. */
async function networksOf(id: string, seed: number): Promise<string[]> {
  const asked: string[] = [];
  await checks.find((check) => check.id === id)!.run(labOf({ backward: notes(asked) }, seed));
  return asked;
}

describe("the check of a gradient", () => {
  it("tries the same networks in every run, so that the same file gets the same points", async () => {
    assertEquals(await networksOf("dW1", 1), await networksOf("dW1", 2));
  });
});

describe("the check of the length", () => {
  it("lets right gradients through", async () => {
    assertEquals(await scaleProblem(() => 1), undefined);
  });

  it("sees a wrong length that a batch of one alone has", async () => {
    assertEquals((await scaleProblem((images) => images === 1 ? 0.1 : 1))?.hint, "oneImage");
  });

  it("says by what all are too long where several images show it", async () => {
    const told = "dW2, db2, dW1 and db1 are N times the numeric gradient, on every network: ";
    assertEquals((await scaleProblem((images) => images))?.message.slice(0, told.length), told);
  });
});
