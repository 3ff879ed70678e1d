import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { forward } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { checks } from "./checks.ts";

type Layers = ReturnType<typeof forward>;

/** Which checks of a layer fail where other layers are told than those that were computed. */
async function failed(told: (right: Layers, params: Params) => Partial<Layers>): Promise<string[]> {
  const answer = (params: Params, x: Matrix) => {
    const right = forward(net(params), x.toRows());
    const { z1, a1, z2, a2 } = { ...right, ...told(right, params) };
    const [m1, m2, m3, m4] = [z1, a1, z2, a2].map((rows) => Matrix.from(rows));
    return { z1: m1, a1: m2, z2: m3, a2: m4 };
  };
  const names: string[] = [];
  for (const { id, run } of checks.slice(0, 4)) {
    if (await run(labOf({ forward: answer }))) names.push(id);
  }
  return names;
}

const without = (layer: readonly (readonly number[])[], bias: Matrix) =>
  layer.map((row) => row.map((sum, j) => sum - bias.data[j]));

describe("the checks of the layers", () => {
  it("charge a layer that is told wrongly once, where the next is made of the right one", async () => {
    const z1 = ({ z1 }: Layers, { b1 }: Params) => ({ z1: without(z1, b1) });
    assertEquals(await failed(z1), ["z1"]);
    const z2 = ({ z2 }: Layers, { b2 }: Params) => ({ z2: without(z2, b2) });
    assertEquals(await failed(z2), ["z2"]);
  });

  it("charge what is wrong, and nothing else", async () => {
    assertEquals(await failed(() => ({})), []);
    assertEquals(await failed(({ z2 }) => ({ a2: z2 })), ["a2"]);
  });
});
