import { join } from "node:path";
import { Matrix, Random } from "../../lib/mod.ts";
import { Connection } from "../../grader/sandbox/connection.ts";
import { Decoder } from "../../grader/sandbox/decoder.ts";
import { Encoder } from "../../grader/sandbox/encoder.ts";
import { SandboxError } from "../../grader/sandbox/failure.ts";
import { frame } from "../../grader/sandbox/frame.ts";
import { mutate, WIRE_MUTATIONS } from "./mutate.ts";
import type { Fuzzed } from "./sources.ts";

const ID = 7;
/** The pipe's other end has all it will say in a file: whatever takes longer waits for nothing. */
const SECONDS = 5;

/** Reads an answer that has something broken, from a process that says it. */
export async function fuzzFrame(seed: number): Promise<Fuzzed> {
  const random = new Random(seed);
  const file = join(await Deno.makeTempDir({ prefix: "fuzz-" }), "frames");
  try {
    await Deno.writeFile(file, mutate(answer(random), WIRE_MUTATIONS, random));
    return { outcomes: [await outcomeOf(file)], problems: [] };
  } catch (error) {
    return { outcomes: ["threw"], problems: [`frames, seed ${seed}: ${error}`] };
  } finally {
    await Deno.remove(join(file, ".."), { recursive: true });
  }
}

/** What a child may say to one call: printed text, and a value of every kind that travels. */
function answer(random: Random): Uint8Array {
  const encoder = new Encoder();
  const matrix = new Matrix(2, 3).data.map(() => random.normal());
  const value = {
    y: new Matrix(2, 3, matrix),
    list: [1, NaN, -0, null, "text"],
    n: Uint8Array.of(1),
  };
  const returned = encoder.encode(value);
  const pieces = [
    ...frame(ID, { printed: "hello\n" }, []),
    ...frame(ID, { returned, after: [encoder.encode(undefined)] }, encoder.chunks),
  ];
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** How the parent takes it: a value, or a failure that has a name. Anything else is thrown. */
async function outcomeOf(file: string): Promise<string> {
  const pipes = { stdin: "piped", stdout: "piped", stderr: "piped" } as const;
  const connection = new Connection(new Deno.Command("cat", { args: [file], ...pipes }));
  try {
    const timedOut = { kind: "timed-out", seconds: SECONDS, loading: false } as const;
    await connection.within({ seconds: SECONDS, over: timedOut }, async () => {
      const { head, body } = await connection.receive(ID);
      return new Decoder(body).decode((head as { returned?: unknown } | null)?.returned);
    });
    return "read";
  } catch (error) {
    if (error instanceof SandboxError) return error.failure.kind;
    throw error;
  } finally {
    await connection.end();
  }
}
