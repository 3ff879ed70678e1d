/** The peer's side of a benchmark round: answer each line read from stdin with one epoch. */
import { cpuUsage } from "node:process";

/** Seconds. */
export interface Time {
  wall: number;
  /** How long all threads together ran: other work on the machine adds none. */
  processor: number;
}

/** What one epoch took, and what the network is worth after it. */
export interface Round {
  /** Shuffling, forward and backward passes and descent, over all the training images. */
  updates: Time;
  /** Loss and accuracy on the training and on the test images. */
  evaluation: Time;
  /** The fraction of the test images that the network gets right. */
  testAccuracy: number;
}

/** Says that the peer is ready, then trains one more epoch for each line of stdin. */
export async function serve(version: string, epoch: () => Round): Promise<void> {
  console.log(JSON.stringify({ version }));
  for await (const _ of Deno.stdin.readable) console.log(JSON.stringify(epoch()));
}

/** The time since the process started, to take differences of. */
export function now(): Time {
  const { user, system } = cpuUsage();
  return { wall: performance.now() / 1000, processor: (user + system) / 1e6 };
}

/** The time from `start` to `end`. */
export function between(start: Time, end: Time): Time {
  return { wall: end.wall - start.wall, processor: end.processor - start.processor };
}
