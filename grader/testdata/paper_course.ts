/**
 * A course on paper: the names and points that hand-made reports speak of. It has no files and
 * nothing of it can be graded, so a test of what draws or counts may type out what it expects.
 */
import { type Course, defineCourse, type Exercise } from "../judge/course.ts";

const ROWS = [
  ["01_normalize", "Images to rows of numbers from 0 to 1", 4],
  ["02_to_one_hot", "Labels to one-hot rows", 6],
  ["03_relu", "ReLU and its slope", 5],
  ["04_softmax", "Softmax, one row at a time", 10],
  ["05_init_params", "He initialisation", 6],
  ["06_forward", "The forward pass", 10],
  ["07_compute_loss", "Mean cross-entropy", 10],
  ["08_backward", "Backpropagation", 18],
  ["09_predict", "Predictions and accuracy", 5],
  ["10_train", "Mini-batch gradient descent", 15],
  ["11_confusion_matrix", "Which digits are taken for which", 6],
] as const;

function onPaper([id, title, points]: typeof ROWS[number]): Exercise {
  const check = { id: "check", title: "It is right", catches: "Nothing.", points, uses: [] };
  const hints = { one: "A hint.", two: "A plainer hint.", three: "The plainest hint." };
  const about = { id, title, exports: [], siblings: [], hints };
  return {
    ...about,
    checks: [{ ...check, run: notGraded }],
    probes: [],
    beliefs: { seen: [], beliefs: [] },
  };
}

function notGraded(): never {
  throw new Error("This course is on paper");
}

/** 95 points of exercises, and 5 of a capstone. */
export const PAPER: Course = defineCourse({
  title: "A course on paper",
  version: "1.0.0",
  root: new URL("./nowhere/", import.meta.url),
  homes: new URL("./nowhere/homes/", import.meta.url),
  exercises: ROWS.map(onPaper),
  capstone: {
    id: "capstone",
    title: "Your network on digits it has never seen",
    steps: [5, 2],
    needs: ROWS.slice(0, 10).map(([id]) => id),
    epochs: 5,
    done: "Your network reads digits. Well done.",
    judge: notGraded,
  },
});
