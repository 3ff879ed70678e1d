import type { Capstone } from "../../judge/course.ts";
import { judgeCapstone } from "./capstone.ts";
import { CAPSTONE } from "./settings.ts";

const { id, title, needs, epochs, thresholds } = CAPSTONE;

export const capstone: Capstone = {
  id,
  title,
  needs,
  epochs,
  done: "Your network reads digits. Well done.",
  steps: thresholds.map(({ points }) => points),
  judge: judgeCapstone,
};
