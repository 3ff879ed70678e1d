import { Command } from "@commander-js/extra-typings";
import { resolve } from "node:path";
import { mustBeFree } from "../../class/grading/out_folder.ts";
import { parseShard } from "../../class/grading/shard.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { deadline } from "./deadline.ts";
import { count, percent, scale, seed } from "../option_values.ts";
import { gradeClass } from "./grade.ts";
import { mergeShards } from "./merge.ts";

/** `deno task grade:class`. */
export function gradeClassCommand({ course }: App, io: Io, exit: (code: number) => void) {
  return new Command("grade:class")
    .description("Grades a class, and writes a gradebook, a page, and one report per student.")
    .argument(
      "<folder...>",
      "the folder with one submission per student, or the zips that your system gave; with --merge, " +
        "the reports of the shards",
    )
    .option(
      "--out <dir>",
      "where the report goes; a run that was stopped goes on from there",
      "class-report",
    )
    .option(
      "--roster <file>",
      "the class list: as your system exports it, or a CSV with a column student",
    )
    .option(
      "--overrides <file>",
      "a CSV of scores that you set yourself: student, exercise, score, reason",
    )
    .option(
      "--deadline <time>",
      "when work was due: 2026-11-20, or 2026-11-20T18:00+01:00",
      deadline,
    )
    .option("--extensions <file>", "a CSV of later deadlines: student, until")
    .option(
      "--penalty-per-day <p>",
      "percent to take off for each day late; has a column of its own",
      percent,
    )
    .option(
      "--grades-for <file>",
      "the grade file that your system exported; a copy of it is filled in",
    )
    .option("--column <name>", "the column of that file for the totals")
    .option(
      "--feedback",
      "write a folder of feedback for each student, and for Moodle a zip of them",
    )
    .option("--seed <n>", "the seed for everyone (default: drawn once)", seed)
    .option("--jobs <n>", "how many submissions to grade at once (default: one per core)", count)
    .option("--shard <k/n>", "grade the k-th of n parts of the class", parseShard)
    .option("--merge", "merge the reports of all shards")
    .option("--no-capstone", `skip the capstone: ${course.capstone.title}`)
    .option("--deeper", "grade the bonus too: it has a column beside the total")
    .option("--no-check", "skip the type check that follows a failure")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .action(async (words, options) => {
      const folders = words.map((word) => resolve(io.cwd, word));
      const out = resolve(io.cwd, options.out);
      await mustBeFree(out, folders);
      const run = options.merge ? mergeShards : gradeClass;
      exit(await run({ course, folders, out, options, io }));
    });
}
