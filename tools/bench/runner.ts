/** Starts peers, and asks them for rounds in turn. */
import { TextLineStream } from "@std/streams";
import type { Peer } from "./peers.ts";
import type { Round } from "./serve.ts";

/** A peer that answered, and the rounds it has run. */
export interface Runner {
  name: string;
  version: string;
  rounds: Round[];
  runRound(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a peer; returns why it can't take part when it ends before it is ready. */
export async function start(peer: Peer): Promise<Runner | string> {
  const env = { NO_COLOR: "1", ...peer.env };
  const pipes = { stdin: "piped", stdout: "piped", stderr: "piped" } as const;
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(peer.command, { args: peer.args, env, ...pipes }).spawn();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return `${peer.command} is not installed`;
  }
  const [stdin, stderr] = [child.stdin.getWriter(), new Response(child.stderr).text()];
  const answers = linesOf(child.stdout);
  const ready = await answers.next();
  if (ready.done) return firstLine(await stderr);

  const rounds: Round[] = [];
  return {
    name: peer.name,
    version: JSON.parse(ready.value).version,
    rounds,
    async runRound() {
      await stdin.write(new TextEncoder().encode("\n"));
      const answer = await answers.next();
      if (answer.done) throw new Error(`${peer.name} ended: ${await stderr}`);
      rounds.push(JSON.parse(answer.value));
    },
    async stop() {
      await stdin.close();
      await child.status;
    },
  };
}

/**
 * Runs one round of each to warm up, then `count` that count: forwards and backwards in turn, so
 * that no peer always follows the same one.
 */
export async function alternate(runners: Runner[], count: number): Promise<void> {
  for (let round = 0; round <= count; round++) {
    for (const runner of round % 2 ? runners : runners.toReversed()) await runner.runRound();
    if (round === 0) runners.forEach(({ rounds }) => rounds.splice(0));
  }
}

function linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncIterator<string> {
  const lines = stream.pipeThrough(new TextDecoderStream()).pipeThrough(new TextLineStream());
  return lines[Symbol.asyncIterator]();
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "")?.trim() ?? "it ended at once";
}
