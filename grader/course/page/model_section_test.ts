import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Report } from "../../report/report.ts";
import { SOLVED } from "../../testdata/reports.ts";
import { untrainedModel, WRITES } from "../../testdata/language_model.ts";
import { languageModel } from "./model_section.ts";

const model = await untrainedModel();

/** The section where the report has this beginning. */
function sectionWith(beginning: string): string {
  const [capstone] = WRITES.deeperCapstones!;
  const written = { beginning, text: "" };
  const report: Report = { ...WRITES, deeperCapstones: [{ ...capstone, written }] };
  return languageModel(report, { value: model })[0].source;
}

describe("the section of a language model", () => {
  it("begins with what the report's model was given, as text alone, line ends kept", () => {
    assertStringIncludes(
      sectionWith("\nthe ship\n</textarea>"),
      ">\n\nthe ship\n&#60;/textarea&#62;</textarea>",
    );
    assertStringIncludes(sectionWith(""), ">\nThe ship</textarea>");
  });

  it("has a place for each head", () => {
    const source = sectionWith("a");
    assertEquals(source.match(/<canvas /g)?.length, model.size.heads * model.size.layers);
    assertStringIncludes(source, "<h4>Head 3</h4>");
    const two = { ...model, size: { ...model.size, layers: 2 } };
    const [{ source: more }] = languageModel(WRITES, { value: two });
    assertEquals(more.match(/<canvas /g)?.length, 8);
    assertStringIncludes(more, "<h4>Layer 1, head 3</h4>");
  });

  it("says why there is no model, and is not there where none has passed", () => {
    const [{ source }] = languageModel(WRITES, { missing: "There was <no> time." });
    assertStringIncludes(source, "There was &#60;no&#62; time.");
    assert(!source.includes("<textarea"));
    assertEquals(languageModel(SOLVED, undefined), []);
  });
});
