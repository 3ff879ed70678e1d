import { exerciseOf, pointsOf } from "../../../grader/judge/course.ts";
import { judgeExercise } from "../../../grader/judge/exercise.ts";
import { course } from "../../../grader/course/mod.ts";
import { judgeCapstone } from "../../../grader/course/capstone/capstone.ts";
import { judgeConvCapstone } from "../../../grader/course/capstone_conv/conv_capstone.ts";
import { judgeWriting } from "../../../grader/course/capstone_text/capstone.ts";
import { type Answer, asFolder, SOLUTIONS, submissionOf } from "../answers.ts";
import { graded, onSeeds } from "./on_seeds.ts";

/** What a task is about: answers, in a course that is solved otherwise, and seeds. */
interface Given {
  answers: Answer[];
  seeds: number[];
}

/** What workers do: each takes and returns plain data, so that its result can be kept in a file. */
export const TASKS = {
  /** What an answer scores on each seed. */
  scores: ({ answers: [answer], seeds }: Given) => onSeeds(answer, seeds),

  /** What an answer scores on one seed, and what the report calls its mistakes. */
  graded: ({ answers: [answer], seeds: [seed] }: Given) => graded(answer, seed),

  /** Which exercises of a course lose points. */
  losing: ({ answers, seeds: [seed] }: Given) =>
    asFolder(answers, true, async (folder) => {
      const submission = submissionOf(folder, seed);
      const losing: string[] = [];
      for (const { id } of course.exercises) {
        const { result } = await judgeExercise(id, submission);
        if (result.score < pointsOf(exerciseOf(course, id))) losing.push(id);
      }
      return losing;
    }),

  /** How well the solutions read the digits they have never seen. */
  capstone: async ({ seeds: [seed] }: Given) => {
    const submission = submissionOf(SOLUTIONS, seed);
    const { result } = await judgeCapstone({ submission, alone: Promise.resolve([]) });
    return { accuracy: result.testAccuracy ?? 0, problem: problemOf(result) };
  },

  /** How well a convolutional network of the solutions reads digits, and how fast it learned. */
  capstoneConv: async ({ seeds: [seed] }: Given) => {
    const submission = submissionOf(SOLUTIONS, seed);
    const { result } = await judgeConvCapstone({ submission, alone: Promise.resolve([]) });
    const { testAccuracy, trainMs = 0 } = result;
    return { accuracy: testAccuracy ?? 0, seconds: trainMs / 1000, problem: problemOf(result) };
  },

  /** How well a model on the solutions foretells the text it has never seen, and how fast it learned. */
  capstoneText: async ({ seeds: [seed] }: Given) => {
    const submission = submissionOf(SOLUTIONS, seed);
    const { result } = await judgeWriting({ submission, alone: Promise.resolve([]) });
    const { measure, trainMs = 0 } = result;
    return {
      loss: measure?.value ?? NaN,
      line: measure?.beside[0].value ?? NaN,
      seconds: trainMs / 1000,
      problem: problemOf(result),
    };
  },

  /** The exercise that a failed capstone names; undefined when it did not fail. */
  blamed: ({ answers, seeds: [seed] }: Given) =>
    asFolder(answers, true, async (folder) => {
      const submission = submissionOf(folder, seed);
      const alone = Promise.resolve(answers.map(({ id }) => ({ id, status: "failed" as const })));
      const { result } = await judgeCapstone({ submission, alone });
      return { broke: result.status !== "passed", blame: result.blame };
    }),
};

/** The name of a task. */
export type TaskName = keyof typeof TASKS;
/** What a task is given. */
export type { Given };
/** What comes of a task. */
export type Result<Name extends TaskName> = Awaited<ReturnType<typeof TASKS[Name]>>;

function problemOf({ status, message }: { status: string; message?: string }): string | undefined {
  return status === "passed" ? undefined : message ?? status;
}
