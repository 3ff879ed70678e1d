/**
 * The same training in TensorFlow.js on its WebAssembly backend, from its own operations.
 *
 * Usage: tfjs_peer.ts FOLDER. FOLDER holds what data.ts wrote.
 */
import * as tf from "@tensorflow/tfjs-core";
import { version_wasm } from "@tensorflow/tfjs-backend-wasm"; // registers the backend
import { serve, timed } from "./serve.ts";

const [folder] = Deno.args;
const bytes = (name: string) => Deno.readFileSync(`${folder}/${name}`);

await tf.setBackend("wasm");

/** The images as float32 from 0 to 1, and their labels one-hot. */
function labelled(name: string): { x: tf.Tensor2D; y: tf.Tensor2D } {
  const pixels = Float32Array.from(bytes(`${name}-images`), (pixel) => pixel / 255);
  const labels = tf.tensor1d(Int32Array.from(bytes(`${name}-labels`)), "int32");
  return {
    x: tf.tensor2d(pixels, [pixels.length / 784, 784]),
    y: tf.cast(tf.oneHot(labels, 10) as tf.Tensor2D, "float32"),
  };
}

function weights(name: string, rows: number): tf.Variable<tf.Rank.R2> {
  const data = new Float32Array(bytes(name).buffer);
  return tf.variable(tf.tensor2d(data, [rows, data.length / rows]));
}

const [trainSet, testSet] = [labelled("train"), labelled("test")];
const [W1, b1] = [weights("W1", 784), weights("b1", 1)];
const [W2, b2] = [weights("W2", 128), weights("b2", 1)];

/** The layers and softmax, as lesson 06 has them. */
function forward(x: tf.Tensor2D): { z1: tf.Tensor2D; a1: tf.Tensor2D; a2: tf.Tensor2D } {
  const z1 = tf.add<tf.Tensor2D>(tf.matMul(x, W1), b1);
  const a1 = tf.relu(z1);
  return { z1, a1, a2: tf.softmax(tf.add<tf.Tensor2D>(tf.matMul(a1, W2), b2)) };
}

function descend(x: tf.Tensor2D, y: tf.Tensor2D): void {
  const { z1, a1, a2 } = forward(x);
  const dz2 = tf.div<tf.Tensor2D>(tf.sub(a2, y), x.shape[0]);
  const dz1 = tf.mul<tf.Tensor2D>(tf.matMul(dz2, W2, false, true), tf.step(z1));
  const step = (weights: tf.Variable, gradient: tf.Tensor) =>
    weights.assign(tf.sub(weights, tf.mul(gradient, 0.1)));
  step(W2, tf.matMul(a1, dz2, true));
  step(b2, tf.sum(dz2, 0, true));
  step(W1, tf.matMul(x, dz1, true));
  step(b1, tf.sum(dz1, 0, true));
}

function update(): void {
  const order = tf.util.createShuffledIndices(trainSet.x.shape[0]);
  for (let start = 0; start < order.length; start += 128) {
    tf.tidy(() => {
      const batch = tf.tensor1d(Int32Array.from(order.subarray(start, start + 128)), "int32");
      descend(tf.gather(trainSet.x, batch), tf.gather(trainSet.y, batch));
    });
  }
}

function measure({ x, y }: typeof trainSet): { loss: number; accuracy: number } {
  return tf.tidy(() => {
    const { a2 } = forward(x);
    const hits = tf.equal(tf.argMax(a2, 1), tf.argMax(y, 1));
    const surprise = tf.mul(y, tf.log(tf.maximum(a2, 1e-12)));
    return {
      loss: -tf.sum(surprise).dataSync()[0] / x.shape[0],
      accuracy: tf.mean(tf.cast(hits, "float32")).dataSync()[0],
    };
  });
}

/** Measures all that the course's `train` measures after an epoch, since the time for it counts. */
function evaluate(): number {
  measure(trainSet);
  return measure(testSet).accuracy;
}

await serve(
  `TensorFlow.js ${tf.version_core}, wasm ${version_wasm}`,
  () => timed(update, evaluate),
);
