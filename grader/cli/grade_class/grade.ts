import { resolve } from "node:path";
import { type ClassFile, readClassFile } from "../../class/grading/class_file.ts";
import { doubtfulTimes } from "../../class/book/doubtful_times.ts";
import { maxOf } from "../../class/book/gradebook.ts";
import { planClass } from "../../class/grading/plan.ts";
import { type Listed, listedOf, readRoster, type Roster } from "../../class/intake/roster.ts";
import { unpackExports } from "../../class/intake/unpack_exports.ts";
import { runClass } from "../../class/run_class.ts";
import { type Settings, sumOfCourse } from "../../class/grading/settings.ts";
import { WHOLE } from "../../class/grading/shard.ts";
import { exists, isFolder, UsageError } from "../../files.ts";
import { readPoints } from "../../judge/points.ts";
import { makeTempFolder } from "../../sandbox/temp_folder.ts";
import { beReady } from "../ready.ts";
import { gradeFileOf, handBack } from "./hand_back.ts";
import { type Call, latenessOf, overridesOf } from "./call.ts";
import type { Outcome } from "../../class/grading/outcome.ts";
import { exitCodeOf } from "./closing.ts";
import { annotate, summariseJob, warn } from "./actions.ts";
import { watchClass } from "./watch_class.ts";

/** Grades the class in a folder, or in the zips that a system gave; returns the exit code. */
export async function gradeClass(call: Call): Promise<number> {
  const { folders, io } = call;
  if (!await areZips(folders)) return await gradeFolder(call, await onlyFolder(call));
  const folder = await makeTempFolder();
  try {
    for (const sentence of await unpackExports(folders, folder)) warn(io, sentence);
    return await gradeFolder(call, folder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message.replaceAll(folder, folders.join(" and ")));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function areZips(paths: readonly string[]): Promise<boolean> {
  const are = await Promise.all(
    paths.map(async (path) => /\.zip$/i.test(path) && await exists(path) && !await isFolder(path)),
  );
  return are.every((is) => is);
}

async function gradeFolder(call: Call, folder: string): Promise<number> {
  const { course, out, options, io } = call;
  await beReady(io);
  const gradeFile = await gradeFileOf(call);
  const settings = await settingsOf(call, await readClassFile(out));
  const { file, handIns, leftOut, inside, warnings } = await planClass({
    course,
    folder,
    roster: await rosterOf(call, gradeFile),
    overrides: await overridesOf(call, settings) ?? [],
    lateness: await latenessOf(call),
    settings,
    shard: options.shard ?? WHOLE,
  });
  const jobs = options.jobs ?? navigator.hardwareConcurrency;
  const total = file.students.length;
  const watch = watchClass({ total, jobs, max: maxOf(course, settings) }, io);
  for (const warning of warnings) warn(io, warning);
  watch.start(settings.seed, seen(leftOut, inside));
  const outcomes: Outcome[] = [];
  const { rows } = await runClass({ course, folder, out, file, handIns, jobs }, (done) => {
    outcomes.push(done.outcome);
    watch.onDone(done);
  });
  annotate(io, outcomes);
  // The job that puts shards together says it of all of them.
  if (file.shard.of === 1) await summariseJob(io, rows);
  watch.end(options.out);
  for (const sentence of doubtfulTimes(rows, file.lateness)) warn(io, sentence);
  await handBack(call, file, rows, gradeFile);
  return exitCodeOf(rows);
}

/** The system's file of grades lists the class too. */
async function rosterOf(
  { options: { roster }, io }: Call,
  gradeFile: Roster | undefined,
): Promise<Listed[] | null> {
  if (roster !== undefined) return listedOf(await readRoster(resolve(io.cwd, roster)));
  return gradeFile ? listedOf(gradeFile) : null;
}

/** What was chosen in reading the folder: sentences. */
function seen(leftOut: readonly string[], inside: string): string[] {
  const names = leftOut.join(", ");
  return [
    ...(inside === "" ? [] : [`The submissions are those in ${inside}/.`]),
    ...(names === "" ? [] : [`Left out, because they are not submissions: ${names}.`]),
  ];
}

async function onlyFolder({ folders: [folder, ...more] }: Call): Promise<string> {
  if (more.length > 0) {
    throw new UsageError(
      "Name one folder, which holds one submission per student, or zips alone; --merge takes more.",
    );
  }
  if (await isFolder(folder)) return folder;
  if (await exists(folder)) {
    throw new UsageError(`${folder} is a file, and not a zip: unpack it, and name the folder.`);
  }
  throw new UsageError(
    `There is no folder ${folder}: name one that holds one submission per student.`,
  );
}

/** An earlier run's seed is kept: what it graded need not be graded again. */
async function settingsOf(
  { course, options, io }: Call,
  before: ClassFile | undefined,
): Promise<Settings> {
  const { capstone, deeper, check, timeoutScale, seed } = options;
  return {
    seed: seed ?? before?.settings.seed ?? io.newSeed(),
    capstone,
    ...(deeper && { deeper }),
    check,
    timeoutScale,
    points: await readPoints(course),
    course: await sumOfCourse(course),
  };
}
