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
  onceDone: [
    { what: "Look inside it", how: { lesson: "12_look_inside" } },
    { what: "See what it learned, and draw digits for it", how: { task: "report --open" } },
    { what: "See its surest mistakes", how: { task: "show --mistakes" } },
  ],
  steps: thresholds.map(({ points }) => points),
  judge: judgeCapstone,
};
