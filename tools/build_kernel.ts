/**
 * Builds `lib/matmul.wasm` from `lib/matmul.as.ts`, the same bytes every time. `--check` compares
 * with the committed file instead of writing it.
 */
import { main } from "assemblyscript/asc";
import { writeOrCompare } from "./built.ts";
import { onlyCheck } from "./only_check.ts";

const SOURCE = new URL("../lib/matmul.as.ts", import.meta.url);

/** `--use abort=` leaves out the import of a function that only a failed assertion would call. */
const OPTIONS = "-O3 --enable simd --runtime stub --noAssert --use abort= --outFile kernel.wasm";

async function build(): Promise<Uint8Array<ArrayBuffer>> {
  const source = await Deno.readTextFile(SOURCE);
  let built = new Uint8Array();
  const { error, stderr } = await main(["matmul.as.ts", ...OPTIONS.split(" ")], {
    readFile: (name) => name === "matmul.as.ts" ? source : null,
    writeFile: (_name, contents) => void (built = new Uint8Array(contents as Uint8Array)),
  });
  if (error) throw new Error(`Cannot build lib/matmul.wasm: ${error.message}\n${stderr}`);
  return built;
}

const isCheck = onlyCheck("build:kernel", "lib/matmul.wasm");
await writeOrCompare("build:kernel", { "lib/matmul.wasm": await build() }, isCheck);
