/**
 * `deno task bounds`: how long gradings take that never end by themselves, which `SECURITY.md` promises
 * a bound for. Each line is one `deno task grade`, on a machine that does nothing else.
 */
import { EXERCISES } from "../grader/testdata/course.ts";
import { endless, slowest } from "../grader/testdata/slow_submissions.ts";
import { type Changes, Submission } from "../grader/testdata/submissions.ts";

/** Gradings, by what is said of them. */
async function* gradings(): AsyncGenerator<[string, Changes]> {
  yield ["the solutions", {}];
  for (const { id } of EXERCISES) yield [`an endless loop in ${id}`, { [id]: await endless(id) }];
  const loops = EXERCISES.map(async ({ id }) => [id, await endless(id)]);
  yield ["endless loops everywhere", Object.fromEntries(await Promise.all(loops))];
  yield ["slow everywhere, and stopped nowhere", slowest(1)];
}

for await (const [name, changes] of gradings()) {
  for (const jobs of ["1", "2"]) {
    await using submission = await Submission.of("solutions", changes);
    const started = performance.now();
    const { error, out } = await submission.grade("--format", "json", "--jobs", jobs);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const { score } = JSON.parse(out);
    console.log(`${seconds.padStart(6)} s at ${jobs}: ${name}, ${score} points ${error}`);
  }
}
