/** The peer's side of a benchmark: answer each line read from stdin with one round. */
import { cpuUsage } from "node:process";

/** Seconds. */
export interface Time {
  wall: number;
  /** How long all threads together ran: other work on the machine adds none. */
  processor: number;
}

/** What one round took, such as an epoch, and what the network is worth after it. */
export interface Round {
  /** Gathering batches, forward and backward passes and descent. */
  updates: Time;
  /** Measuring the network after them. */
  evaluation: Time;
  /** What that found: the fraction of the test images that it gets right, or a loss. */
  measured: number;
}

/** Says that the peer is ready, then runs one more round for each line of stdin. */
export async function serve(version: string, runRound: () => Round): Promise<void> {
  console.log(JSON.stringify({ version }));
  for await (const _ of Deno.stdin.readable) console.log(JSON.stringify(runRound()));
}

/** What runs the peers that are written for Deno. */
export const RUNTIME = `Deno ${Deno.version.deno}, V8 ${Deno.version.v8}`;

/** Runs a round of updates and an evaluation. */
export function timed(update: () => void, evaluate: () => number = () => 0): Round {
  const start = now();
  update();
  const updated = now();
  const measured = evaluate();
  return { updates: elapsed(start, updated), evaluation: elapsed(updated, now()), measured };
}

/** The time since the process started, to take differences of. */
export function now(): Time {
  const { user, system } = cpuUsage();
  return { wall: performance.now() / 1000, processor: (user + system) / 1e6 };
}

/** The time from `start` to `end`. */
export function elapsed(start: Time, end: Time): Time {
  return { wall: end.wall - start.wall, processor: end.processor - start.processor };
}
