/**
 * `deno task class:rate [COUNT]`: how long a class takes on this machine.
 *
 * Grades a class made for it by `deno task grade:class`: whole submissions, every second one with a
 * mistake in one exercise, which costs more because it is looked into. Prints what that command says of
 * its time, and what it comes to for larger classes.
 */
import { join } from "node:path";
import { course } from "../grader/course/mod.ts";
import { inWords } from "../grader/cli/grade_class/progress_line.ts";
import { readArgs } from "./read_args.ts";
import { type HandIn, timedClass } from "./timed_class.ts";

const { exercises, folders } = course;
const SIZES = [30, 300, 3000];
const SHARDS = 20;
const USAGE =
  "deno task class:rate [COUNT]: how long a class takes, measured with COUNT submissions";

/** A submission that is right, or has one of the wrong answers that the grader knows. */
async function handInOf(index: number): Promise<HandIn> {
  if (index % 2 === 0) return {};
  const { id } = exercises[(index - 1) / 2 % exercises.length];
  const wrong = join(folders.homes, id, "misconceptions");
  const [name] = Array.from(Deno.readDirSync(wrong), ({ name }) => name).sort();
  return { [id]: await Deno.readTextFile(join(wrong, name)) };
}

/** The seconds that a class of so many takes; shows what the command says of them. */
async function measure(count: number): Promise<number> {
  const handIns = await Promise.all(Array.from({ length: count }, (_, i) => handInOf(i)));
  const { seconds, said } = await timedClass(handIns);
  console.log(said.match(/^\d+ submissions? in .*$/m)?.[0]);
  return seconds;
}

const count = readArgs(USAGE, () => {
  const [word = "22", ...more] = Deno.args;
  if (more.length === 0 && /^[1-9]\d{0,2}$/.test(word)) return Number(word);
  throw new Error(`It takes one number of submissions, 1 to 999, not ${Deno.args.join(" ")}.`);
});
const [load] = Deno.loadavg();
console.log(`${navigator.hardwareConcurrency} cores, load ${load.toFixed(1)} before`);
const each = await measure(count) / count;
for (const size of SIZES) {
  const whole = inWords(each * size);
  const shard = inWords(each * Math.ceil(size / SHARDS));
  console.log(`${size} students: ${whole}; in ${SHARDS} shards side by side ${shard} each`);
}
