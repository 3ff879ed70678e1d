import { resolve } from "node:path";
import type { Shard } from "../../class/grading/class_file.ts";
import { type Override, readOverrides } from "../../class/intake/overrides.ts";
import { type Lateness, readExtensions } from "../../class/intake/lateness.ts";
import { UsageError } from "../../files.ts";
import type { Settings } from "../../class/grading/settings.ts";
import type { Course } from "../../judge/course.ts";
import type { Io } from "../io.ts";
import { select } from "../select.ts";

/** What the command line says, as commander hands it on. */
export interface ClassOptions {
  out: string;
  roster?: string;
  overrides?: string;
  deadline?: Date;
  extensions?: string;
  penaltyPerDay?: number;
  gradesFor?: string;
  column?: string;
  feedback?: true;
  seed?: number;
  jobs?: number;
  shard?: Shard;
  merge?: true;
  capstone: boolean;
  deeper?: true;
  check: boolean;
  timeoutScale: number;
}

/** A call of the command, with its paths resolved. */
export interface Call {
  course: Course;
  folders: string[];
  out: string;
  options: ClassOptions;
  io: Io;
}

/** The overrides that the caller names, if any. */
export async function overridesOf(
  { course, options, io }: Call,
  { points }: Settings,
): Promise<Override[] | undefined> {
  if (options.overrides === undefined) return undefined;
  const path = resolve(io.cwd, options.overrides);
  return await readOverrides(path, points, (word) => partNamed(course, word));
}

/**
 * When the class had to hand in, where the caller says so.
 *
 * @throws {UsageError} when extensions or a penalty have no deadline, or can't be read
 */
export async function latenessOf({ options, io }: Call): Promise<Lateness | null> {
  const { deadline, extensions, penaltyPerDay } = options;
  if (deadline === undefined) {
    if (extensions === undefined && penaltyPerDay === undefined) return null;
    throw new UsageError("--extensions and --penalty-per-day need a --deadline.");
  }
  return {
    deadline: deadline.toJSON(),
    extensions: extensions === undefined ? [] : await readExtensions(resolve(io.cwd, extensions)),
    penaltyPerDay: penaltyPerDay ?? 0,
  };
}

function partNamed(course: Course, word: string): string {
  const { exercises: [id], capstones: [capstone] } = select(course, [word], { capstone: true });
  return capstone ?? id;
}
