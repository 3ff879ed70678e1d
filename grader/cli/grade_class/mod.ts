import { Command } from "@commander-js/extra-typings";
import { resolve } from "node:path";
import { mustBeFree } from "../../class/out_folder.ts";
import { parseShard } from "../../class/shard.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { count, scale, seed } from "../option_values.ts";
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
    .option("--roster <file>", "a CSV of all students: student, and perhaps name")
    .option("--overrides <file>", "a CSV of scores that you give: student, exercise, score, reason")
    .option("--seed <n>", "the seed of every grading; drawn once when left out", seed)
    .option("--jobs <n>", "how many submissions at a time; one per core when left out", count)
    .option("--shard <k/n>", "grade the k-th of n parts of the class", parseShard)
    .option("--merge", "put the reports of all shards together")
    .option("--no-capstone", `leave out the capstone: ${course.capstone.title}`)
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
