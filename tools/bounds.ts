/**
 * `deno task bounds [WORD]`: how long the worst submissions take, which would never end by themselves:
 * `SECURITY.md` promises a bound. Each line is one `deno task grade`, the last one two classes; measure
 * on a machine that does nothing else. With a word, only those whose names hold it.
 */
import { CORE } from "../grader/testdata/this_course.ts";
import { endless, slowest } from "../grader/testdata/slow_submissions.ts";
import { type Changes, Submission } from "../grader/testdata/submissions.ts";
import { timedClass } from "./timed_class.ts";

const CLASS_SIZE = 12;
const CLASS = `a class of ${CLASS_SIZE}, two of them with endless loops everywhere`;
const [word = ""] = Deno.args;

/** Gradings, by what is said of them. */
async function* gradings(): AsyncGenerator<[string, Changes]> {
  yield ["the solutions", {}];
  for (const { id } of CORE) yield [`an endless loop in ${id}`, { [id]: await endless(id) }];
  yield ["endless loops everywhere", await endlessEverywhere()];
  yield ["slow everywhere, and stopped nowhere", slowest(1)];
}

async function endlessEverywhere(): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(CORE.map(async ({ id }) => [id, await endless(id)])));
}

for await (const [name, changes] of gradings()) {
  if (!name.includes(word)) continue;
  for (const jobs of ["1", "2"]) {
    await using submission = await Submission.of("solutions", changes);
    const started = performance.now();
    const { error, out } = await submission.grade("--format", "json", "--jobs", jobs);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const { score } = out === "" ? { score: "no" } : JSON.parse(out);
    console.log(`${seconds.padStart(6)} s at ${jobs}: ${name}, ${score} points ${error}`);
  }
}
if (CLASS.includes(word)) {
  const honest = Array.from({ length: CLASS_SIZE }, () => ({}));
  const loops = await endlessEverywhere();
  const { seconds } = await timedClass(honest);
  const { seconds: withLoops } = await timedClass([...honest.slice(2), loops, loops]);
  const ratio = (withLoops / seconds).toFixed(2);
  console.log(`${withLoops.toFixed(0).padStart(6)} s: ${CLASS}, ${ratio} times one without them`);
}
