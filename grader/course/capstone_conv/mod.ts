import type { Capstone } from "../../judge/course.ts";
import { CONV_CAPSTONE } from "./settings.ts";

const { id, title, needs, epochs, thresholds } = CONV_CAPSTONE;

export const capstoneConv: Capstone = {
  id,
  title,
  needs,
  epochs,
  done: "Your convolutional network reads digits better than the first one. Well done.",
  steps: thresholds.map(({ points }) => points),
  // loaded when it is asked for, so that a grading without the bonus starts no later
  judge: async (input) => (await import("./conv_capstone.ts")).judgeConvCapstone(input),
};
