import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { notebooks } from "./notebooks.ts";

const FENCE = "```";
const LESSON = `# 07 Cross-entropy

After this lesson you know

## The idea

<p>
<picture>
  <source media="(prefers-color-scheme: dark)" srcset="figures/neg_log_dark.svg">
  <img alt="A curve" src="figures/neg_log.svg">
</picture>
</p>

## The formula

ln p

## Line by line

Step 1.

${FENCE}ts
import run from "./figures/run.json";
${FENCE}

Step 2.

## Questions

None.

Before: [06](06_forward.md) · [all lessons](README.md) · next:
[08](08_backward.md)
`;
const frame = {
  "1_opening": "# Opening\n",
  "1_closing": `${FENCE}ts\nshowCurves(own);\n${FENCE}\n`,
  "2_opening": "# Second\n",
  "3_opening": "# Third\n",
};

/** Each cell's id and text. */
function cells(lessons: Record<string, string>): Record<string, [string, string][]> {
  const drawn = Object.entries(notebooks({ lessons, frame, pictures: {} }));
  return Object.fromEntries(drawn.map(([name, file]) => [
    name,
    JSON.parse(file).cells.map((cell: { id: string; source: string[] }) => [
      cell.id,
      cell.source.join(""),
    ]),
  ]));
}

describe("the notebooks", () => {
  const drawn = cells({ "00_what_is_a_network": "# 00\n\ntext\n", "07_compute_loss": LESSON });

  it("the first holds every lesson, with a pointer for what the second explains, and your network", () => {
    assertEquals(drawn["1_lessons.ipynb"], [
      ["1_opening-0", "# Opening"],
      ["00_what_is_a_network-0", "# 00\n\ntext"],
      ["07_compute_loss-0", "# 07 Cross-entropy\n\nAfter this lesson you know"],
      ["07_compute_loss-1", "## The idea\n\n![A curve](../figures/neg_log.svg)"],
      ["07_compute_loss-2", "## The formula\n\nln p"],
      [
        "07_compute_loss-3",
        "## Line by line\n\nThe second notebook explains `computeLoss`: [2_line_by_line.ipynb](2_line_by_line.ipynb).",
      ],
      ["07_compute_loss-6", "## Questions\n\nNone."],
      ["1_closing-0", "showCurves(own);"],
    ]);
  });

  it("the second holds what explains a function, of the lessons that do", () => {
    assertEquals(drawn["2_line_by_line.ipynb"], [
      ["2_opening-0", "# Second"],
      [
        "07_compute_loss-0",
        "# 07 Cross-entropy\n\n`computeLoss`, in [exercises/07_compute_loss.ts](../../exercises/07_compute_loss.ts).",
      ],
      ["07_compute_loss-2", "## The formula\n\nln p"],
      ["07_compute_loss-3", "## Line by line\n\nStep 1."],
      ["07_compute_loss-4", 'import run from "../figures/run.json";'],
      ["07_compute_loss-5", "Step 2."],
    ]);
  });

  it("the third holds the lessons of the bonus, whole, and the others do not", () => {
    const deeper = "# 14\n\n## Line by line\n\nStep 1.\n";
    const drawn = cells({
      "12_look_inside": "# 12\n",
      "14_optimizers": deeper,
      "99_end": "# 99\n",
    });
    assertEquals(drawn["3_deeper.ipynb"], [
      ["3_opening-0", "# Third"],
      ["14_optimizers-0", "# 14"],
      ["14_optimizers-1", "## Line by line\n\nStep 1."],
      ["99_end-0", "# 99"],
    ]);
    assertEquals(drawn["1_lessons.ipynb"].map(([id]) => id), [
      "1_opening-0",
      "12_look_inside-0",
      "1_closing-0",
    ]);
    assertEquals(drawn["2_line_by_line.ipynb"], [["2_opening-0", "# Second"]]);
  });

  it("a lesson of no exercise has no function to explain", () => {
    const lessons = { "00_what_is_a_network": "# 00\n\n## Line by line\n\n1\n" };
    assertThrows(
      () => notebooks({ lessons, frame, pictures: {} }),
      Error,
      "00_what_is_a_network-1: only the lesson",
    );
  });
});
