/** Images of handwritten digits, with what each one shows. */
export interface ImageSet {
  /** count × 28 × 28 bytes, row by row: 0 is background, 255 is full ink. */
  images: Uint8Array;
  /** One byte an image, 0 to 9. */
  labels: Uint8Array;
  /** How many images. */
  count: number;
  /** Pixel rows an image. */
  rows: 28;
  /** Pixel columns an image. */
  cols: 28;
}

/** The whole data set: 60,000 images to train on, 10,000 to test with. */
export interface Mnist {
  train: ImageSet;
  test: ImageSet;
}

/** The four files in `data/mnist.zip`; `data/README.md` says where the sums come from. */
export const MNIST_SHA256 = {
  "train-images-idx3-ubyte": "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
  "train-labels-idx1-ubyte": "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
  "t10k-images-idx3-ubyte": "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
  "t10k-labels-idx1-ubyte": "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
} as const;

type FileName = keyof typeof MNIST_SHA256;

const ARCHIVE = new URL("../data/mnist.zip", import.meta.url);
const REMEDY = "restore it with: git checkout -- data/mnist.zip";

/** `data/mnist.zip` is missing or is not what it should be. */
export class DataError extends Error {
  override name = "DataError";
}

/**
 * Unzips and checks the whole of MNIST. Needs read permission for `data/`.
 *
 * @param archive where the zip file is
 * @throws {DataError} when the archive is missing, truncated or altered
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { train, test } = await loadMnist();
 * assertEquals([train.count, test.count], [60_000, 10_000]);
 * assertEquals([...train.labels.subarray(0, 5)], [5, 0, 4, 1, 9]);
 * ```
 */
export async function loadMnist(archive: URL = ARCHIVE): Promise<Mnist> {
  const zip = await readArchive(archive);
  const [train, test] = await Promise.all([imageSet(zip, "train"), imageSet(zip, "t10k")]);
  return { train, test };
}

/**
 * Unzips and checks the 10,000 test images alone: a sixth of the work of {@linkcode loadMnist}.
 *
 * @param archive where the zip file is
 * @throws {DataError} when the archive is missing, truncated or altered
 */
export async function loadTestSet(archive: URL = ARCHIVE): Promise<ImageSet> {
  return imageSet(await readArchive(archive), "t10k");
}

async function readArchive(archive: URL): Promise<Uint8Array> {
  try {
    return await Deno.readFile(archive);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new DataError(`data/mnist.zip is missing: ${REMEDY}`);
  }
}

async function imageSet(zip: Uint8Array, prefix: "train" | "t10k"): Promise<ImageSet> {
  const images = await unzipChecked(zip, `${prefix}-images-idx3-ubyte`);
  const labels = await unzipChecked(zip, `${prefix}-labels-idx1-ubyte`);
  const [count, rows, cols] = idxSizes(images);
  if (rows !== 28 || cols !== 28 || idxSizes(labels)[0] !== count) {
    throw new DataError(`data/mnist.zip is altered: its sizes do not fit together: ${REMEDY}`);
  }
  return { images: images.subarray(16), labels: labels.subarray(8), count, rows, cols };
}

async function unzipChecked(zip: Uint8Array, name: FileName): Promise<Uint8Array> {
  const { unzipSync } = await import("fflate"); // only here: a submission never unzips
  let file: Uint8Array<ArrayBuffer> | undefined;
  try {
    file = unzipSync(zip, { filter: (entry) => entry.name === name })[name] as typeof file;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataError(`data/mnist.zip is truncated or altered (${reason}): ${REMEDY}`);
  }
  if (!file) throw new DataError(`data/mnist.zip is altered: it has no ${name}: ${REMEDY}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", file)).toHex();
  if (digest !== MNIST_SHA256[name]) {
    throw new DataError(`data/mnist.zip is altered: ${name} has another SHA-256 sum: ${REMEDY}`);
  }
  return file;
}

/** The sizes in an IDX header: big-endian, 0x0000080n with n dimensions, then n lengths. */
function idxSizes(file: Uint8Array): number[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const dimensions = view.getUint8(3);
  return Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
}
