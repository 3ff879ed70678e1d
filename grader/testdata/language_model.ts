/** A language model that has learned nothing, and the report of one that has, for tests. */
import { Random } from "../../lib/mod.ts";
import type { Model } from "../course/page/model.ts";
import { plain } from "../course/page/own_model.ts";
import { CAPSTONE, sizeFor } from "../course/capstone_text/settings.ts";
import { startOf } from "../course/capstone_text/start.ts";
import { loadText } from "../course/capstone_text/text.ts";
import type { Report } from "../report/report.ts";
import { SOLVED } from "./reports.ts";

/** The capstone's model as its training finds it. */
export async function untrainedModel(): Promise<Model> {
  const { characters } = plain(await loadText());
  const size = sizeFor(characters.length);
  return { size, params: startOf(size, new Random(5)), characters };
}

/** All is solved, and the model writes. */
export const WRITES: Report = {
  ...SOLVED,
  deeperCapstones: [{
    ...SOLVED.capstone!,
    id: CAPSTONE.id,
    title: CAPSTONE.title,
    score: CAPSTONE.steps[0].points,
    maxScore: CAPSTONE.steps[0].points,
    testAccuracy: null,
    trainMs: 60_000,
    history: [],
    mistakes: undefined,
    measure: {
      name: "nats per character of unseen text",
      value: 1.84,
      better: "lower",
      beside: [{ name: "counting triples", value: 1.984 }],
    },
    written: { beginning: "The ship tore on; leaving such a", text: " pers, or to sailly creed" },
  }],
};
