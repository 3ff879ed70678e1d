/** The exercises of the network one by one, on a batch of digits, each beside the reference of the others. */
import { loadMnist, Matrix, Random } from "../../../lib/mod.ts";
import { isClose, type Rows } from "../../judge/compare.ts";
import type { Submission } from "../../judge/course.ts";
import { oneHot } from "../../judge/inputs.ts";
import type { Session } from "../../judge/session.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { backward, convolve } from "../16_conv2d/convolution.ts";
import { largest, scattered, windowsOf } from "../17_max_pool/pooling.ts";
import { derivedSlopes, type LayerRows, type LayerSlopes, through } from "../network/layers.ts";
import { relu, softmax } from "../network/network.ts";
import { convDigits } from "./conv_digits.ts";
import { linkSession } from "./conv_session.ts";
import { type ConvParams, startParams } from "./params.ts";
import { CONV_CAPSTONE, CONV_SHAPE, type ConvLink, PIXELS, poolShape } from "./settings.ts";

/** A batch: the oracles in plain loops are slow. */
const IMAGES = 32;
const SECONDS = 20;
/**
 * The same batch and the same network in every run: with others a sum could lie so near to 0 that float32 has
 * it on the other side of a ReLU's kink.
 */
const SEED = 1;
/** The head of the network as the loop has it, from the pooled maps on. */
const HEAD = [
  { op: "relu", from: [0] },
  { op: "matmul", from: [6, 1] },
  { op: "add", from: [7, 2] },
  { op: "relu", from: [8] },
  { op: "matmul", from: [9, 3] },
  { op: "add", from: [10, 4] },
  { op: "crossEntropy", from: [11, 5] },
];

/** Calls a function of a link. */
type CallLink = (fn: string, ...args: unknown[]) => Promise<unknown>;

/** A batch, a network, and what the oracles make of both. */
interface Scene {
  params: ConvParams;
  x: Matrix;
  y: Matrix;
  maps: Rows;
  pooled: Rows;
  layers: LayerRows[];
  passed: ReturnType<typeof through>;
  slopes: LayerSlopes[];
  /** Slopes in the shape of the maps, and of what is pooled. */
  dMaps: Matrix;
  dPooled: Matrix;
}

/** Whether a link does what the oracle does. */
const COMPARISONS: Record<ConvLink, (call: CallLink, scene: Scene) => Promise<boolean>> = {
  "16_conv2d": async (call, { params: { kernels, bias }, x, maps, dMaps }) => {
    const given = { x: x.toRows(), kernels: kernels.toRows(), shape: CONV_SHAPE };
    const right = backward(given, dMaps.toRows());
    const got = await call("conv2dBackward", x, kernels, dMaps, CONV_SHAPE);
    return areRows(await call("conv2d", x, kernels, bias, CONV_SHAPE), maps) &&
      areRows(field(got, "dKernels"), right.dKernels) && areRows(field(got, "dBias"), right.dBias);
  },
  "17_max_pool": async (call, { params, maps, pooled, dPooled }) => {
    const shape = poolShape(params.kernels.rows);
    const windows = windowsOf(shape);
    const where = Uint32Array.from(dPooled.data, (_, i) => windows[i % windows.length][i % 4]);
    const right = scattered({ dOut: dPooled, where, shape });
    return areRows(field(await call("maxPool", Matrix.from(maps), shape), "out"), pooled) &&
      areRows(await call("maxPoolBackward", dPooled, where, shape), right);
  },
  "03_relu": async (call, { pooled }) => {
    const slopes = pooled.map((row) => row.map((value) => value > 0 ? 1 : 0));
    return areRows(await call("relu", Matrix.from(pooled)), relu(pooled)) &&
      areRows(await call("reluDerivative", Matrix.from(pooled)), slopes);
  },
  "04_softmax": async (call, { passed }) => {
    const { z } = passed.at(-1)!;
    return areRows(await call("softmax", Matrix.from(z)), softmax(z));
  },
  "13_layers": async (call, { params: { W1, b1, W2, b2 }, pooled, passed }) => {
    const layers = [{ W: W1, b: b1 }, { W: W2, b: b2 }];
    const got = await call("forwardLayers", layers, Matrix.from(relu(pooled)));
    return Array.isArray(got) && areRows(field(got[1], "a"), passed[1].a);
  },
  "15_autograd": async (call, { params: { W1, b1, W2, b2 }, y, pooled, slopes, ...scene }) => {
    const inputs = [Matrix.from(pooled), W1, b1, W2, b2, y];
    const got = await call("gradients", HEAD, inputs);
    const right = [alongPooled({ pooled, ...scene }, y), ...slopes.flatMap((s) => [s.dW, s.db])];
    return Array.isArray(got) && right.every((rows, i) => areRows(got[i], rows));
  },
  "14_optimizers": async (call, { params: { W1 }, slopes: [{ dW }] }) => {
    const options = { learningRate: CONV_CAPSTONE.learningRate, momentum: CONV_CAPSTONE.momentum };
    const got = await call("momentumStep", W1, Matrix.from(dW), W1, options);
    const velocity = W1.toRows().map((row, i) =>
      row.map((v, j) => options.momentum * v + dW[i][j])
    );
    const w = W1.toRows().map((row, i) =>
      row.map((value, j) => value - options.learningRate * velocity[i][j])
    );
    return areRows(field(got, "velocity"), velocity) && areRows(field(got, "w"), w);
  },
};

/**
 * The exercises that differ from the oracle on a batch, in the order in which it goes through them.
 *
 * @param isOver whether no more are to be looked at
 */
export async function differingLinks(
  submission: Submission,
  isOver: () => boolean,
): Promise<{ looked: ConvLink[]; differing: ConvLink[] }> {
  const scene = await sceneOf(submission);
  const looked: ConvLink[] = [];
  const differing: ConvLink[] = [];
  for (const id of CONV_CAPSTONE.needs) {
    if (isOver()) break;
    looked.push(id);
    if (!await isRight(id, submission, scene)) differing.push(id);
  }
  return { looked, differing };
}

/** Asks one link; one that brings no answer is not right. */
async function isRight(id: ConvLink, submission: Submission, scene: Scene): Promise<boolean> {
  const session: Session = linkSession(submission, id, SECONDS);
  const call: CallLink = async (fn, ...args) =>
    (await session.call({ module: id, fn, args, seconds: SECONDS })).value;
  try {
    return await COMPARISONS[id](call, scene);
  } catch (error) {
    if (error instanceof SandboxError) return false;
    throw error;
  } finally {
    await session.end();
  }
}

/** A batch of digits and what the oracles make of it; biases are drawn, so that nothing lies at a kink. */
async function sceneOf({ once }: Submission): Promise<Scene> {
  const random = new Random(SEED);
  const counts = { train: IMAGES, sample: 0 };
  const { train } = convDigits(await once(loadMnist), random, counts, 0);
  const params = { ...startParams(random), bias: normals(1, CONV_CAPSTONE.kernels, random) };
  const { kernels, bias, W1, b1, W2, b2 } = params;
  const x = new Matrix(IMAGES, PIXELS, Float32Array.from(train.images, (byte) => byte / 255));
  const y = oneHot(Array.from(train.labels), 10);
  const rows = { x: x.toRows(), kernels: kernels.toRows(), bias: bias.toRows() };
  const maps = convolve({ ...rows, shape: CONV_SHAPE });
  const pooled = largest(maps, poolShape(kernels.rows));
  const layers = [{ W: W1.toRows(), b: b1.toRows() }, { W: W2.toRows(), b: b2.toRows() }];
  const input = relu(pooled);
  return {
    params,
    x,
    y,
    maps,
    pooled,
    layers,
    passed: through(layers, input),
    slopes: derivedSlopes(layers, input, y.toRows()),
    dMaps: normals(IMAGES, maps[0].length, random),
    dPooled: normals(IMAGES, pooled[0].length, random),
  };
}

function normals(rows: number, cols: number, random: Random): Matrix {
  return new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, () => random.normal()));
}

/** The slopes of the loss along what was pooled, by the chain rule. */
function alongPooled(
  { pooled, layers: [one, two], passed }: Pick<Scene, "pooled" | "layers" | "passed">,
  y: Matrix,
): Rows {
  return pooled.map((row, n) => {
    const dz2 = passed[1].a[n].map((p, j) => (p - y.get(n, j)) / pooled.length);
    const dz1 = passed[0].z[n].map((z, h) => z > 0 ? dot(two.W[h], dz2) : 0);
    return row.map((value, i) => value > 0 ? dot(one.W[i], dz1) : 0);
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function field(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[name];
}

/** Whether a matrix has these numbers; float32 may be off by a thousandth of the usual one. */
function areRows(got: unknown, right: Rows): boolean {
  if (!(got instanceof Matrix) || got.rows !== right.length || got.cols !== right[0].length) {
    return false;
  }
  const squares = right.reduce((sum, row) => sum + dot(row, row), 0);
  const usual = Math.sqrt(squares / (got.rows * got.cols));
  const tolerance = { absolute: usual / 1000, relative: 1e-3 };
  return right.every((row, i) => row.every((value, j) => isClose(got.get(i, j), value, tolerance)));
}
