import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../lib/mod.ts";
import { convolve } from "../16_conv2d/convolution.ts";
import { largest } from "../17_max_pool/pooling.ts";
import { through } from "../network/layers.ts";
import { relu } from "../network/network.ts";
import { convLogits } from "./conv_logits.ts";
import { startParams } from "./params.ts";
import { CONV_SHAPE, PIXELS, poolShape } from "./settings.ts";

Deno.test("the parent's own forward pass is the oracles' convolution, pooling and layers", () => {
  const random = new Random(1);
  const params = startParams(random, { kernels: 3, hidden: 5 });
  for (const name of ["bias", "b1", "b2"] as const) {
    params[name].data.forEach((_, i, data) => data[i] = random.normal());
  }
  const images = Uint8Array.from({ length: 103 * PIXELS }, () => 256 * random.uniform());
  const got = convLogits(params, images);
  assertEquals(got.length, 103); // more than are taken at a time
  for (const n of [0, 99, 100, 102]) {
    const x = [Array.from(images.subarray(n * PIXELS, (n + 1) * PIXELS), (byte) => byte / 255)];
    const [kernels, bias] = [params.kernels.toRows(), params.bias.toRows()];
    const maps = convolve({ x, kernels, bias, shape: CONV_SHAPE });
    const layers = [{ W: params.W1.toRows(), b: params.b1.toRows() }, {
      W: params.W2.toRows(),
      b: params.b2.toRows(),
    }];
    const [, { z: [right] }] = through(layers, relu(largest(maps, poolShape(3))));
    right.forEach((logit, j) => assert(Math.abs(got[n][j] - logit) < 1e-4, `${n}, ${j}`));
  }
});
