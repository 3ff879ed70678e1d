import type { Capstone } from "../../judge/course.ts";
import { judgeWriting } from "./capstone.ts";
import { CAPSTONE } from "./settings.ts";

const { id, title, needs, epochs, steps } = CAPSTONE;

export const capstoneText: Capstone = {
  id,
  title,
  needs,
  epochs,
  done: "Your network writes. Well done.",
  onceDone: [{ what: "Write with it in a page", how: { task: "report --deeper --open" } }],
  steps: steps.map(({ points }) => points),
  judge: judgeWriting,
};
