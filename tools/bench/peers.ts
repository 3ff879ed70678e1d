/** Who takes part in the benchmark, and how each is started. */
import { fileURLToPath } from "node:url";

/** A program that trains an epoch whenever it is asked, as `serve.ts` has it. */
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

/** This course's own training, on the first `images` of the training images. */
export function course(name: string, folder: string, images = 60_000): Peer {
  return denoPeer(name, "../../deno.json", "course_peer.ts", [folder, String(images)]);
}

const ONE_THREAD = { OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };

function numpy(folder: string, dtype: string, threads: "one thread" | "all threads"): Peer {
  return {
    name: `numpy ${dtype}, ${threads}`,
    command: "python3",
    args: [file("numpy_peer.py"), folder, dtype],
    env: threads === "one thread" ? ONE_THREAD : {},
  };
}

/** The language model of the third capstone: this course, and numpy with its gradients by hand. */
export function writers(folder: string): Peer[] {
  const python = [file("numpy_writer_peer.py"), folder];
  return [
    denoPeer("this course", "../../deno.json", "writer_peer.ts", [folder]),
    { name: "numpy float32, one thread", command: "python3", args: python, env: ONE_THREAD },
  ];
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
