import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Activations, Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** A backward that answers with zeros, and notes what it was asked. */
function notes(asked: string[]) {
  const zeros = ({ rows, cols }: Matrix) => new Matrix(rows, cols);
  return ({ W1, b1, W2, b2 }: Params, _: Activations, x: Matrix) => {
    asked.push(JSON.stringify([W1.toRows(), x.toRows()]));
    return { dW1: zeros(W1), db1: zeros(b1), dW2: zeros(W2), db2: zeros(b2) };
  };
}

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
