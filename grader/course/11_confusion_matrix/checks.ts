import { Matrix } from "../../../lib/mod.ts";
import type { Check, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { countsMany, countsPairs } from "./counts.ts";
import type { Hint } from "./exercise.ts";
import { findsMistakes } from "./top.ts";

/** A matrix of another size was not looked at any further. */
function hintOfCounts({ problem: { reason } }: Symptom): Hint {
  return "what" in reason && reason.what === "shape" ? "size" : "count";
}

/** What `11_confusion_matrix.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "counts",
    title: "Each pair is counted in the true class's row and the predicted class's column",
    catches: "Rows and columns swapped, shares instead of counts, or counts that overflow.",
    points: 2,
    uses: ["confusionMatrix"],
    hint: hintOfCounts,
    run: async (lab) => await countsPairs(lab) ?? await countsMany(lab),
  },
  {
    id: "other-class-counts",
    title: "As many rows and columns as there are classes",
    catches: "A matrix that is fixed at ten classes.",
    points: 1,
    uses: ["confusionMatrix"],
    hint: (symptom) => symptom.cameOut("counts") === "passed" ? "ten" : hintOfCounts(symptom),
    run: (lab) => countsPairs(lab, 3),
  },
  {
    id: "top-confusions",
    title: "The most frequent mistakes come first, and right answers are left out",
    catches:
      "Right answers or empty pairs in the list, the wrong order, or a limit that is ignored.",
    points: 2,
    uses: ["topConfusions"],
    run: findsMistakes,
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      {
        fn: "confusionMatrix",
        first: [new Uint8Array([1, 2]), new Uint8Array([1, 0])],
        second: [new Uint8Array([3, 2]), new Uint8Array([0, 0])],
      },
      {
        fn: "topConfusions",
        first: [Matrix.from([[5, 1], [2, 9]])],
        second: [Matrix.from([[5, 4], [3, 9]])],
      },
    ],
  }),
];
