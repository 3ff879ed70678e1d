/** The peer's side of a benchmark round: answer each line read from stdin with one epoch. */
import { cpuUsage } from "node:process";

/** What one epoch took, in seconds, and what the network is worth after it. */
export interface Round {
  /** Shuffling, forward and backward passes and descent, over all the training images. */
  updates: number;
  /** Loss and accuracy on the training and on the test images. */
  evaluation: number;
  /** Both, in time on the processor, all threads together: other work on the machine adds none. */
  processor: number;
  /** The fraction of the test images that the network gets right. */
  testAccuracy: number;
}

/** Says that the peer is ready, then trains one more epoch for each line of stdin. */
export async function serve(version: string, epoch: () => Round): Promise<void> {
  console.log(JSON.stringify({ version }));
  for await (const _ of Deno.stdin.readable) console.log(JSON.stringify(epoch()));
}

/** How long a call took, in seconds, and what it returned. */
export function timed<T>(call: () => T): [seconds: number, result: T, processor: number] {
  const [start, cpuStart] = [performance.now(), cpuUsage()];
  const result = call();
  const { user, system } = cpuUsage(cpuStart);
  return [(performance.now() - start) / 1000, result, (user + system) / 1e6];
}
