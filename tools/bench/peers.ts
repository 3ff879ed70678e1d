/** Who takes part in the benchmark, and how each is started. */
import { fileURLToPath } from "node:url";
import { type Product, TIMES } from "./products.ts";

/** A program that runs a round whenever it is asked, as `serve.ts` has it. */
export interface Peer {
  name: string;
  command: string;
  args: string[];
  /** Variables added to the environment. */
  env?: Record<string, string>;
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function denoPeer(name: string, config: string, program: string, args: string[]): Peer {
  const permissions = ["--allow-read", "--allow-env"];
  const options = ["--quiet", "--no-prompt", "--cached-only", "--config", file(config)];
  return {
    name,
    command: Deno.execPath(),
    args: ["run", ...options, ...permissions, file(program), ...args],
  };
}

function coursePeer(name: string, program: string, args: string[]): Peer {
  return denoPeer(name, "../../deno.json", program, args);
}

/** This course's own training, on the first `images` of the training images. */
export function course(name: string, folder: string, images = 60_000): Peer {
  return coursePeer(name, "course_peer.ts", [folder, String(images)]);
}

const ONE_THREAD = { OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };

function numpyPeer(name: string, program: string, args: string[], threads = {}): Peer {
  const env = { ...threads, PYTHONDONTWRITEBYTECODE: "1" }; // or numpy_serve.py leaves a folder behind
  return { name, command: "python3", args: [file(program), ...args], env };
}

function numpy(folder: string, dtype: string, threads: "one thread" | "all threads"): Peer {
  const limit = threads === "one thread" ? ONE_THREAD : {};
  return numpyPeer(`numpy ${dtype}, ${threads}`, "numpy_peer.py", [folder, dtype], limit);
}

/** This course and numpy on one thread, each with the program that does the same. */
function pair(own: string, other: string, args: string[]): [own: Peer, other: Peer] {
  return [
    coursePeer("this course", own, args),
    numpyPeer("numpy float32, one thread", other, args, ONE_THREAD),
  ];
}

/** The language model of the third capstone; numpy has its gradients by hand. */
export function writers(folder: string): Peer[] {
  return pair("writer_peer.ts", "numpy_writer_peer.py", [folder]);
}

/** The convolutional network of the second capstone; numpy has its gradients by hand. */
export function convolutions(folder: string): Peer[] {
  return pair("conv_peer.ts", "numpy_conv_peer.py", [folder]);
}

/** One of its products. */
export function multipliers(product: Product): Peer[] {
  const args = [JSON.stringify(product), String(TIMES)];
  return pair("product_peer.ts", "numpy_product_peer.py", args);
}

/** The course first, then all it is measured against. */
export function allPeers(folder: string): Peer[] {
  return [
    course("this course", folder),
    numpy(folder, "float64", "one thread"),
    numpy(folder, "float64", "all threads"),
    numpy(folder, "float32", "one thread"),
    numpy(folder, "float32", "all threads"),
    denoPeer("TensorFlow.js, wasm", "../deno.json", "tfjs_peer.ts", [folder]),
    denoPeer("ml-matrix", "../deno.json", "ml_matrix_peer.ts", [folder]),
  ];
}
