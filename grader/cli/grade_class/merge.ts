import { doubtfulTimes } from "../../class/book/doubtful_times.ts";
import { copyStudents, readShards, wholeOf } from "../../class/grading/merge.ts";
import { mustFit, withExtensions, withStudents } from "../../class/grading/plan.ts";
import { writeReport } from "../../class/run_class.ts";
import { UsageError } from "../../files.ts";
import { counted } from "../../report/counted.ts";
import { summariseJob, warn } from "./actions.ts";
import { endOf, exitCodeOf } from "./closing.ts";
import { gradeFileOf, handBack } from "./hand_back.ts";
import { type Call, latenessOf, overridesOf } from "./call.ts";

/** Puts the reports of all shards together; returns the exit code. */
export async function mergeShards(call: Call): Promise<number> {
  const { course, folders, out, options, io } = call;
  if (options.roster !== undefined || options.seed !== undefined || options.shard !== undefined) {
    throw new UsageError("--merge takes roster, seed and shards from the reports it merges.");
  }
  const gradeFile = await gradeFileOf(call);
  const parts = await readShards(folders);
  const whole = wholeOf(parts);
  const everyone = whole.students.map(({ student }) => student);
  const given = await overridesOf(call, whole.settings);
  const overrides = given ? withStudents(given, everyone, whole.roster ?? []) : whole.overrides;
  mustFit(course, overrides, everyone, whole.settings.capstone);
  const lateness = withExtensions(await latenessOf(call), everyone, whole.roster ?? []) ??
    whole.lateness;
  await copyStudents(parts, out);
  const file = { ...whole, overrides, lateness };
  const { rows } = await writeReport(course, out, file);
  const students = counted(everyone.length, "student");
  io.out(`${options.out} holds ${students} of ${counted(parts.length, "shard")}.\n`);
  for (const said of endOf(rows)) io.out(`${said}\n`);
  for (const sentence of doubtfulTimes(rows, file.lateness)) warn(io, sentence);
  await summariseJob(io, rows);
  await handBack(call, file, rows, gradeFile);
  return exitCodeOf(rows);
}
