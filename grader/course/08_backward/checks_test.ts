import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Activations, type Gradients, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { numericGradient } from "../network/gradient.ts";
import { PARAMETERS } from "../network/network.ts";
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

/** The gradients of each image, added up in a way of its own. */
const addedUp =
  (share: (own: number, i: number, images: number, of: string) => number) =>
  (params: Params, _: Activations, x: Matrix, yTrue: Matrix): Gradients => {
    const each = x.toRows().map((row, i) =>
      numericGradient(net(params), [row], [yTrue.toRows()[i]])
    );
    const [dW1, db1, dW2, db2] = PARAMETERS.map((name) =>
      Matrix.from(
        each[0][name].map((row, r) =>
          row.map((_, c) =>
            each.reduce((sum, one, i) => sum + share(one[name][r][c], i, x.rows, name), 0) / x.rows
          )
        ),
      )
    );
    return { dW1, db1, dW2, db2 };
  };

const problemOf = (id: string, backward: ReturnType<typeof addedUp>) =>
  checks.find((check) => check.id === id)!.run(labOf({ backward }));

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

describe("the hint beside a single image", () => {
  it("is that one comes out right, where only several do not", async () => {
    const onlyLast = addedUp((own, i, images) => i === images - 1 ? own * images : 0);
    assertEquals((await problemOf("dW1", onlyLast))?.hint, "imagesAtOutput");
    const biasOfLast = addedUp((own, i, images, of) => of === "b1" && i < images - 1 ? 0 : own);
    assertEquals((await problemOf("db1", biasOfLast))?.hint, "images");
  });

  it("gives way to what is true of all networks", async () => {
    const hiddenTurned = addedUp((own, _i, _images, of) => of.endsWith("1") ? -own : own);
    assertEquals((await problemOf("dW1", hiddenTurned))?.hint, "downhill");
  });

  it("is left to what is wrong with one image too", async () => {
    const clipped = addedUp((own) => Math.max(-1, Math.min(1, own)));
    assertEquals((await problemOf("dW1", clipped))?.hint, undefined);
  });

  it("says nothing of the length of one, where several point elsewhere", async () => {
    const weighed = addedUp((own, i, _, of) => of === "b2" ? (2 + i) * own : own);
    assertEquals(await problemOf("scale", weighed), undefined);
  });
});

describe("the hint to the shape of a bias gradient", () => {
  const right = times(() => 1);
  const turned: ReturnType<typeof times> = (...args) => {
    const { db2, ...others } = right(...args);
    return { ...others, db2: new Matrix(db2.cols, 1, db2.data) };
  };
  const perImage: ReturnType<typeof times> = (params, activations, x, yTrue) => ({
    ...right(params, activations, x, yTrue),
    db2: new Matrix(x.rows, 1),
  });

  it("is that it is a row, where it came as a column", async () => {
    assertEquals((await problemOf("db2", turned))?.hint, "row");
    assertEquals((await problemOf("db2", perImage))?.hint, undefined);
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
