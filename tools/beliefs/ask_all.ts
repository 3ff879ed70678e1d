import { askOf } from "../../grader/diagnosis/ask.ts";
import type { Beliefs } from "../../grader/diagnosis/beliefs.ts";
import { type Behaviour, observe, record } from "../../grader/diagnosis/record.ts";
import type { Course, Exercise } from "../../grader/judge/course.ts";
import { inFolder } from "../../grader/judge/reference.ts";
import { Session } from "../../grader/judge/session.ts";
import type { StagePlan } from "../../grader/sandbox/stage_plan.ts";
import { homeOf, misconceptionsIn } from "./misconceptions.ts";

/** Dozens of answers run in one child. */
const OPTIONS = {
  limits: { dataKiB: 1_048_576, cpuSeconds: 600 },
  seed: 1,
  totalSeconds: 600,
  timeoutScale: 1,
};

/** Has every misconception of an exercise answer its probes, beside the reference. */
export async function askAll(course: Course, exercise: Exercise): Promise<Beliefs> {
  const { id, siblings: given, probes } = exercise;
  const { solutions } = course.folders;
  const misconceptions = await misconceptionsIn(homeOf(course, id));
  const names = misconceptions.map(({ name }) => name);
  const beside = { given, reference: inFolder(solutions), course: course.exercises };
  const wrong = { load: names, own: names, folder: homeOf(course, id), ...beside };
  const right = { load: [id], own: [id], folder: solutions, ...beside };
  const [reference] = await answersOf(right, exercise);
  const answers = names.length > 0 ? await answersOf(wrong, exercise) : [];
  const behaviours = misconceptions.map((one, i): Behaviour => ({
    ...one,
    observations: answers[i],
  }));
  return record(probes, reference, behaviours);
}

/** What each of the loaded modules answers. */
async function answersOf(
  plan: StagePlan,
  { probes }: Pick<Exercise, "probes">,
): Promise<unknown[][]> {
  const session = new Session(plan, OPTIONS);
  const { timeoutScale, totalSeconds } = OPTIONS;
  const call: Session["call"] = (call) => session.call(call);
  const answers: unknown[][] = [];
  try {
    for (const module of plan.load) {
      answers.push(await observe(probes, askOf({ call, module, timeoutScale, totalSeconds })));
    }
  } finally {
    await session.end();
  }
  return answers;
}
