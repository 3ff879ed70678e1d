import { course } from "../../grader/course/mod.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { fuzzFrame } from "./frames.ts";
import { type Fuzzed, fuzzSources } from "./sources.ts";

/** What came of a fuzzing. */
export interface FuzzResult {
  /** How often a mutated file came out in each way. */
  sources: Record<string, number>;
  /** How often a mutated answer was taken in each way. */
  frames: Record<string, number>;
  /** What should not have happened, each with the seed that repeats it. */
  problems: string[];
}

/**
 * Breaks solutions, and answers on the wire, in random ways, and has the grader take them.
 *
 * @param cases how many of each kind; files come a whole course at a time
 * @param seed repeats the fuzzing
 */
export async function fuzz(cases: number, seed: number): Promise<FuzzResult> {
  const runs = Math.ceil(cases / course.exercises.length);
  const sources = await many(runs, 1, (i) => fuzzSources(seed + i));
  const frames = await many(cases, navigator.hardwareConcurrency, (i) => fuzzFrame(seed + i));
  return {
    sources: countOf(sources),
    frames: countOf(frames),
    problems: [...sources, ...frames].flatMap(({ problems }) => problems),
  };
}

function many(times: number, workers: number, one: (i: number) => Promise<Fuzzed>) {
  return inPool(Array.from({ length: times }, (_, i) => i), workers, one, () => {});
}

function countOf(results: Fuzzed[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of results.flatMap(({ outcomes }) => outcomes)) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
