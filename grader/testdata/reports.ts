/** Hand-made reports of the course on paper, for tests of what draws them. */
import { partsOfCourse } from "../judge/course.ts";
import { type CapstoneResult, type ExerciseResult, type Report, SCHEMA } from "../report/report.ts";
import { PAPER } from "./paper_course.ts";

function reportOf(exercises: ExerciseResult[], capstone: CapstoneResult | null): Report {
  const parts = [...exercises, ...(capstone ? [capstone] : [])];
  return {
    schema: SCHEMA,
    seed: 1234,
    startedAt: "2026-01-02T03:04:05.678Z",
    durationMs: 5120,
    score: parts.reduce((sum, part) => sum + part.score, 0),
    maxScore: parts.reduce((sum, part) => sum + part.maxScore, 0),
    bonus: 0,
    exercises,
    capstone,
    deeper: [],
    receipt: [{ path: "exercises/04_softmax.ts", sha256: "ba7816bf".repeat(8) }],
    versions: { deno: "2.9.6", course: "1.0.0" },
  };
}

/** Every exercise with the same outcome. */
function all(status: "passed" | "not-started"): ExerciseResult[] {
  return partsOfCourse(PAPER).slice(0, -1).map(({ id, title, points }) => ({
    id,
    title,
    status,
    score: status === "passed" ? points : 0,
    maxScore: points,
    durationMs: 210,
    output: "",
    checks: [{
      id: "check",
      title: "It is right",
      score: status === "passed" ? points : 0,
      maxScore: points,
      ...(status === "passed"
        ? { status }
        : { status: "blocked", message: "Could not be tried: it is not written yet." }),
    }],
  }));
}

const CAPSTONE: CapstoneResult = {
  id: PAPER.capstone.id,
  title: PAPER.capstone.title,
  status: "passed",
  score: 5,
  maxScore: 5,
  durationMs: 4000,
  testAccuracy: 0.9591,
  history: [{
    epoch: 1,
    trainLoss: 0.291,
    trainAccuracy: 0.91608,
    testLoss: 0.2787,
    testAccuracy: 0.9189,
  }],
  mistakes: [
    { index: 1530, actual: 8, predicted: 7, probability: 0.9973 },
    { index: 1681, actual: 3, predicted: 7, probability: 0.9931 },
    { index: 4601, actual: 8, predicted: 4, probability: 0.9922 },
  ],
  blame: null,
  output: "",
};

/** Nothing written yet. */
export const STUBS = reportOf(all("not-started"), {
  ...CAPSTONE,
  status: "blocked",
  score: 0,
  testAccuracy: null,
  history: [],
  mistakes: undefined,
  message: "Could not be tried: it needs 01_normalize, which is not started.",
});

/** Everything right. */
export const SOLVED = reportOf(all("passed"), CAPSTONE);

/** One exercise of each kind of trouble, and text that would like to be more than text. */
export const HALF_SOLVED = reportOf(
  all("passed").slice(0, 5).map((result): ExerciseResult => {
    if (result.id === "02_to_one_hot") return all("not-started")[1];
    if (result.id !== "04_softmax") return result;
    return {
      ...result,
      status: "failed",
      score: 4,
      output: "max is 1000\n::error::forged\n" + "more\n".repeat(20),
      typeErrors: ["04_softmax.ts:3:5 Type 'string' is not assignable to type 'number'."],
      checks: [
        { id: "probabilities", title: "One in sum", status: "passed", score: 4, maxScore: 4 },
        {
          id: "large-inputs",
          title: "Stays right for any finite input, however large",
          status: "failed",
          score: 0,
          maxScore: 4,
          message: "softmax(x)[0][0] is NaN, expected 0.5",
          counterexample: "softmax([[89, 0]])",
          expected: "[[0.5, 0.5]]",
          actual: "[[NaN, NaN]]",
          misconception: { id: "no_max_subtraction", text: "exp never overflows." },
        },
        {
          id: "shift",
          title: "The same number added changes nothing",
          status: "blocked",
          score: 0,
          maxScore: 2,
          message: 'Could not be tried: "One in sum" must pass first.',
        },
      ],
    };
  }),
  {
    ...CAPSTONE,
    status: "failed",
    score: 2,
    testAccuracy: 0.9234,
    blame: "04_softmax",
    message: "The network reads 92.34 % of the test digits; 95 % are needed. " +
      "The chain breaks at 04_softmax: mend it first.",
  },
);

/** The grader's own fault, and a student who prints Markdown and HTML. */
export const BROKEN = reportOf(
  all("passed").slice(7, 8).map((result) => ({
    ...result,
    status: "broken",
    score: 0,
    checks: [
      {
        id: "dW1",
        title: "dW1 is the slope of the loss along W1",
        status: "broken",
        score: 0,
        maxScore: 9,
        message: "The grader itself failed here, which is no fault of yours: Error: no oracle",
      },
      {
        id: "dW2",
        title: "dW2 is the slope of the loss along W2",
        status: "failed",
        score: 0,
        maxScore: 9,
        message: "It threw Error: </code><img src=x> | **bold** [link](http://x) `code` ## @all.",
      },
    ],
  })),
  null,
);
