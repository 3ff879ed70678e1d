import { assert, assertEquals } from "@std/assert";
import { loadTestSet } from "../../../lib/mnist.ts";
import { Random } from "../../../lib/mod.ts";
import { initParams } from "../../../solutions/05_init_params.ts";
import * as browser from "./browser/network.js";
import { packed, packedForPage, probabilities, unpacked } from "./network.ts";
import { NetworkStore } from "./network_store.ts";

const params = initParams(784, 128, 10, new Random(3));
const { images } = await loadTestSet();

Deno.test("the page's script reads as the parent does", () => {
  const weights = new Float32Array(Uint8Array.fromBase64(packed(params)).buffer);
  for (let i = 0; i < 20; i++) {
    const image = images.slice(i * 784, (i + 1) * 784);
    const [row] = probabilities(params, image);
    const shares = browser.probabilities(weights, image);
    assert(shares.every((share, k) => Math.abs(share - row[k]) < 1e-5), `image ${i}`);
  }
});

Deno.test("a silenced neuron is one whose weights to the digits are zero", () => {
  const weights = browser.unpack(packedForPage(params));
  const image = images.slice(0, 784);
  const fired = browser.hidden(weights, image);
  const neuron = fired.indexOf(Math.max(...fired));
  const damaged = weights.slice();
  const from = 784 * 128 + 128 + neuron * 10;
  damaged.fill(0, from, from + 10);
  const silenced = browser.probabilities(weights, image, new Set([neuron]));
  assertEquals(silenced, browser.probabilities(damaged, image));
  assert(silenced[0] !== browser.probabilities(weights, image)[0]);
});

Deno.test("what the neurons add to the digits, and the bias, are the sums before softmax", () => {
  const weights = browser.unpack(packedForPage(params));
  const image = images.slice(0, 784);
  const fired = browser.hidden(weights, image);
  const sums = Array.from(weights.subarray(-10));
  fired.forEach((a, j) => browser.addedBy(weights, j, a).forEach((part, k) => sums[k] += part));
  const exps = sums.map(Math.exp);
  const total = exps.reduce((sum, e) => sum + e, 0);
  const shares = browser.probabilities(weights, image);
  assert(shares.every((share, k) => Math.abs(share - exps[k] / total) < 1e-6));
});

Deno.test("packed parameters read back, and others do not", () => {
  assertEquals(unpacked(packed(params)), params);
  assertEquals(unpacked("AAAA"), undefined);
});

Deno.test("a network that is kept reads back; a damaged one does not, and few are kept", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const store = new NetworkStore(folder);
    const keys = ["0", "1", "2", "3", "4", "5"].map((digit) => digit.repeat(64));
    for (const key of keys) await store.write(key, { params, history: [] });
    assertEquals(await store.read(keys[5]), { params, history: [] });
    assertEquals(Array.from(Deno.readDirSync(folder)).length, 4);
    await Deno.writeTextFile(`${folder}/network-${keys[5]}.json`, '{"params":"?","history":[]}');
    assertEquals(await store.read(keys[5]), undefined);
    assertEquals(await store.read("f".repeat(64)), undefined);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
