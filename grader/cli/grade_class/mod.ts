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
      "the folder with one submission per student; with --merge, shards' reports",
    )
    .option("--out <dir>", "where the report goes; taken up where it was left", "class-report")
    .option("--roster <file>", "all students: a system's own list, or a CSV with a column student")
    .option("--overrides <file>", "a CSV of scores that you give: student, exercise, score, reason")
    .option("--deadline <time>", "who is late: 2026-11-20, or 2026-11-20T18:00+01:00", deadline)
    .option("--extensions <file>", "a CSV of who may hand in later: student, until")
    .option("--penalty-per-day <p>", "percent of the points for a day; stands apart", percent)
    .option("--grades-for <file>", "a system's own file of grades, which a copy is filled in of")
    .option("--column <name>", "which of its columns the totals go into")
    .option("--feedback", "a folder with feedback for each student, and for Moodle a zip of them")
    .option("--seed <n>", "the seed of every grading; drawn once when left out", seed)
    .option("--jobs <n>", "how many submissions at a time; one per core when left out", count)
    .option("--shard <k/n>", "grade the k-th of n parts of the class", parseShard)
    .option("--merge", "put the reports of all shards together")
    .option("--no-capstone", `leave out the capstone: ${course.capstone.title}`)
    .option("--deeper", "grade what is a bonus too: it has a column beside the total")
    .option("--no-check", "leave out the type check that follows a failure")
    .option("--timeout-scale <x>", "give every call x times as long", scale, 1)
    .action(async (words, options) => {
      const folders = words.map((word) => resolve(io.cwd, word));
      const out = resolve(io.cwd, options.out);
      await mustBeFree(out, folders);
      const run = options.merge ? mergeShards : gradeClass;
      exit(await run({ course, folders, out, options, io }));
    });
}
