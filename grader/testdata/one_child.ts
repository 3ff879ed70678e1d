/** A child of a test's own, with one file in it. */
import { assertRejects } from "@std/assert";
import { join } from "node:path";
import { type Answer, Child } from "../sandbox/child.ts";
import { type Failure, SandboxError } from "../sandbox/failure.ts";
import { Stage } from "../sandbox/stage.ts";
import { inFolder } from "../judge/reference.ts";
import { SOLUTIONS } from "./command_line.ts";
import { course } from "./this_course.ts";

export const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 120 };
/** No test waits for it but those that say so. */
export const GENEROUS_SECONDS = 60;

/** The clock of a child that starts. */
const LOADING = {
  seconds: GENEROUS_SECONDS,
  over: { kind: "timed-out", seconds: GENEROUS_SECONDS, loading: true },
} as const;

/** Calls one of the file's functions. */
type Ask = (fn: string, args?: unknown[], more?: object) => Promise<Answer>;

/** Runs `use` on a stage with this source as 06_forward.ts; ReLU is the reference's. */
export function withStage<T>(source: string, use: (stage: Stage) => Promise<T>): Promise<T> {
  return withFiles({ "06_forward": source }, use);
}

/** Runs `use` on a stage with these files, which loads 06_forward.ts. */
export async function withFiles<T>(
  files: Record<string, string>,
  use: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  for (const [id, source] of Object.entries(files)) {
    await Deno.writeTextFile(join(folder, `${id}.ts`), source);
  }
  const plan = { load: ["06_forward"], own: Object.keys(files), given: ["03_relu"] } as const;
  const stage = await Stage.make({
    ...plan,
    folder,
    reference: inFolder(SOLUTIONS),
    course: course.exercises,
  });
  try {
    return await use(stage);
  } finally {
    await stage.remove();
    await Deno.remove(folder, { recursive: true });
  }
}

/** Runs `use` on a child that has loaded the stage of {@linkcode withStage}. */
export function withChild<T>(source: string, use: (ask: Ask) => Promise<T>): Promise<T> {
  return withStage(source, async (stage) => {
    const child = await Child.start(stage, LIMITS, 1, LOADING);
    const call = { module: "06_forward", seconds: GENEROUS_SECONDS } as const;
    try {
      return await use((fn, args = [], more = {}) => child.call({ ...call, fn, args, ...more }));
    } finally {
      await child.connection.end();
    }
  });
}

/** What a call, or a child that starts, fails with. */
export async function failure(work: Promise<unknown>): Promise<Failure> {
  return (await assertRejects(() => work, SandboxError)).failure;
}
