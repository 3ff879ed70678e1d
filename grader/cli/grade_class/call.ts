import { resolve } from "node:path";
import type { Shard } from "../../class/class_file.ts";
import { type Override, readOverrides } from "../../class/overrides.ts";
import type { Settings } from "../../class/settings.ts";
import type { Course } from "../../judge/course.ts";
import type { Io } from "../io.ts";
import { select } from "../select.ts";

/** What the command line says, as commander hands it on. */
export interface ClassOptions {
  out: string;
  roster?: string;
  overrides?: string;
  seed?: number;
  jobs?: number;
  shard?: Shard;
  merge?: true;
  capstone: boolean;
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

function partNamed(course: Course, word: string): string {
  const { exercises: [id], capstone } = select(course, [word], true);
  return capstone ? course.capstone.id : id;
}
