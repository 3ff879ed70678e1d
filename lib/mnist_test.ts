import { assertAlmostEquals, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { strToU8, zipSync } from "fflate";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DataError, loadMnist, loadTestSet, type Mnist, MNIST_SHA256 } from "./mnist.ts";

const ARCHIVE = new URL("../data/mnist.zip", import.meta.url);
const REMEDY = ": restore it with: git checkout -- data/mnist.zip";

/** Mean and deviation of bytes, scaled to 0..1; the mean of squares needs no second walk. */
function meanAndDeviation(bytes: Uint8Array): [mean: number, deviation: number] {
  let [sum, squares] = [0, 0];
  for (const byte of bytes) {
    sum += byte;
    squares += byte * byte;
  }
  const mean = sum / bytes.length;
  return [mean / 255, Math.sqrt(squares / bytes.length - mean * mean) / 255];
}

describe("MNIST", () => {
  let mnist: Mnist;
  beforeAll(async () => {
    mnist = await loadMnist();
  });

  it("has 60,000 images to train on and 10,000 to test with, of 28 by 28 bytes", () => {
    const sizes = (set: Mnist["train"]) => [set.count, set.labels.length, set.images.length / 784];
    assertEquals(sizes(mnist.train), [60_000, 60_000, 60_000]);
    assertEquals(sizes(mnist.test), [10_000, 10_000, 10_000]);
    assertEquals([mnist.train.rows, mnist.train.cols], [28, 28]);
  });

  it("starts with the labels that everybody's MNIST starts with", () => {
    assertEquals([...mnist.train.labels.subarray(0, 10)], [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    assertEquals([...mnist.test.labels.subarray(0, 10)], [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
  });

  it("has as many of each digit as everybody's", () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const label of mnist.train.labels) counts[label]++;
    assertEquals(counts, [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  });

  it("has the mean 0.1307 and the deviation 0.3081 that everybody normalises with", () => {
    const [mean, deviation] = meanAndDeviation(mnist.train.images);
    assertAlmostEquals(mean, 0.1307, 5e-5);
    assertAlmostEquals(deviation, 0.3081, 5e-5);
  });

  it("can be asked for its test images alone", async () => {
    const test = await loadTestSet();
    assertEquals(test.labels, mnist.test.labels);
    assertEquals(test.images.subarray(0, 784), mnist.test.images.subarray(0, 784));
  });
});

describe("an archive that is not MNIST's", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  });
  afterAll(() => Deno.remove(folder, { recursive: true }));

  /** What loading an archive of these bytes says. */
  async function complaint(
    bytes: Uint8Array,
    load: (archive: URL) => Promise<unknown> = loadTestSet,
  ): Promise<string> {
    const path = join(folder, "mnist.zip");
    await Deno.writeFile(path, bytes);
    return (await assertRejects(() => load(pathToFileURL(path)), DataError)).message;
  }

  it("is missed by name, with the remedy", async () => {
    const nowhere = pathToFileURL(join(folder, "nowhere.zip"));
    for (const load of [loadMnist, loadTestSet]) {
      const { message } = await assertRejects(() => load(nowhere), DataError);
      assertEquals(message, `data/mnist.zip is missing${REMEDY}`);
    }
  });

  it("is refused when it is truncated", async () => {
    const whole = await Deno.readFile(ARCHIVE);
    for (const length of [0, 100, whole.length / 2, whole.length - 100]) {
      const message = await complaint(whole.subarray(0, length));
      assertStringIncludes(message, "data/mnist.zip is truncated or altered (");
      assertStringIncludes(message, REMEDY);
    }
  });

  it("is refused when a single byte of an image is altered", async () => {
    const bytes = await Deno.readFile(ARCHIVE);
    bytes[bytes.length / 2 | 0] ^= 1;
    const message = await complaint(bytes, loadMnist);
    assertStringIncludes(message, "data/mnist.zip is ");
    assertStringIncludes(message, "altered");
    assertStringIncludes(message, REMEDY);
  });

  it("is refused when it is a zip of something else", async () => {
    assertEquals(
      await complaint(zipSync({ "cat.txt": strToU8("meow") })),
      `data/mnist.zip is altered: it has no t10k-images-idx3-ubyte${REMEDY}`,
    );
  });

  it("is refused when its files have the right names and other contents", async () => {
    const names = Object.keys(MNIST_SHA256);
    const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(16)]));
    assertEquals(
      await complaint(zipSync(files)),
      "data/mnist.zip is altered: t10k-images-idx3-ubyte has another SHA-256 sum" + REMEDY,
    );
  });
});
