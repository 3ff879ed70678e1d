import { Command } from "@commander-js/extra-typings";
import { resolve } from "node:path";
import { type ClassFile, readClassFile, type Shard } from "../../class/class_file.ts";
import { copyStudents, readShards, wholeOf } from "../../class/merge.ts";
import { mustBeFree } from "../../class/out_folder.ts";
import { type Override, readOverrides } from "../../class/overrides.ts";
import { mustFit, planClass } from "../../class/plan.ts";
import { readRoster } from "../../class/roster.ts";
import { runClass, writeReport } from "../../class/run_class.ts";
import { type Settings, sumOfCourse } from "../../class/settings.ts";
import { parseShard, WHOLE } from "../../class/shard.ts";
import { watchClass } from "./watch_class.ts";
import type { Io } from "../io.ts";
import { isFolder, UsageError } from "../../files.ts";
import { count, scale, seed } from "../option_values.ts";
import { readPoints } from "../../judge/points.ts";
import { counted } from "../../report/counted.ts";

interface ClassOptions {
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

/** `deno task grade:class`. */
export function gradeClassCommand(io: Io, exit: (code: number) => void) {
  return new Command("grade:class")
    .description("Grades a class, and writes a gradebook, a page, and a report a student.")
    .argument(
      "<folder...>",
      "the folder with a submission a student; with --merge, shards' reports",
    )
    .option("--out <dir>", "where the report goes; taken up where it was left", "class-report")
    .option("--roster <file>", "a CSV of all students: student, and perhaps name")
    .option("--overrides <file>", "a CSV of scores that you give: student, exercise, score, reason")
    .option("--seed <n>", "the seed of every grading; drawn once when left out", seed)
    .option("--jobs <n>", "how many submissions at a time; one a core when left out", count)
    .option("--shard <k/n>", "grade the k-th of n parts of the class", parseShard)
    .option("--merge", "put the reports of all shards together")
    .option("--no-capstone", "leave out the training on 60,000 images")
    .option("--no-check", "leave out the type check that follows a failure")
    .option("--timeout-scale <x>", "give every call x times as long", scale, 1)
    .action(async (folders, options) => {
      const paths = folders.map((folder) => resolve(io.cwd, folder));
      const out = resolve(io.cwd, options.out);
      await mustBeFree(out, paths);
      exit(await (options.merge ? merge : gradeClass)(paths, out, options, io));
    });
}

async function gradeClass(
  [folder, ...more]: string[],
  out: string,
  options: ClassOptions,
  io: Io,
): Promise<number> {
  if (more.length > 0) {
    throw new UsageError(
      "Name one folder, which holds a submission a student; --merge takes more.",
    );
  }
  if (!await isFolder(folder)) {
    throw new UsageError(`There is no folder ${folder}: name one with a submission a student.`);
  }
  const settings = await settingsOf(options, await readClassFile(out), io);
  const { file, handIns, leftOut } = await planClass({
    folder,
    roster: options.roster === undefined ? null : await readRoster(resolve(io.cwd, options.roster)),
    overrides: await overridesOf(options, settings, io) ?? [],
    settings,
    shard: options.shard ?? WHOLE,
  });
  const jobs = options.jobs ?? navigator.hardwareConcurrency;
  const watch = watchClass(file.students.length, jobs, io);
  watch.start(file, leftOut);
  await runClass({ folder, out, file, handIns, jobs }, watch.onDone);
  return watch.end(options.out);
}

/** An earlier run's seed is kept: what it graded need not be graded again. */
async function settingsOf(
  { capstone, check, timeoutScale, seed }: ClassOptions,
  before: ClassFile | undefined,
  io: Io,
): Promise<Settings> {
  return {
    seed: seed ?? before?.settings.seed ?? io.newSeed(),
    capstone,
    check,
    timeoutScale,
    points: await readPoints(),
    course: await sumOfCourse(),
  };
}

async function merge(
  folders: string[],
  out: string,
  options: ClassOptions,
  io: Io,
): Promise<number> {
  if (options.roster !== undefined || options.seed !== undefined || options.shard !== undefined) {
    throw new UsageError("--merge takes roster, seed and shards from the reports it merges.");
  }
  const parts = await readShards(folders);
  const whole = wholeOf(parts);
  const overrides = await overridesOf(options, whole.settings, io) ?? whole.overrides;
  mustFit(overrides, whole.students.map(({ student }) => student), whole.settings.capstone);
  await copyStudents(parts, out);
  await writeReport(out, { ...whole, overrides });
  const students = counted(whole.students.length, "student");
  io.out(`${options.out} holds ${students} of ${counted(parts.length, "shard")}.\n`);
  return 0;
}

async function overridesOf(
  { overrides }: ClassOptions,
  { points }: Settings,
  io: Io,
): Promise<Override[] | undefined> {
  return overrides === undefined
    ? undefined
    : await readOverrides(resolve(io.cwd, overrides), points);
}
