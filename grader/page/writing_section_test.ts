import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { CapstoneResult } from "../report/report.ts";
import { SOLVED } from "../testdata/reports.ts";
import { writing } from "./writing_section.ts";

const CAPSTONE: CapstoneResult = {
  ...SOLVED.capstone!,
  title: "Your network writes",
  testAccuracy: null,
  measure: {
    name: "nats per character of unseen text",
    value: 1.7254,
    better: "lower",
    beside: [],
  },
  written: { beginning: "the <sea>", text: " and\nthe ship</section>" },
};

describe("the section of what a model wrote", () => {
  it("has its loss, the text as letters alone, and how it learned", () => {
    const [{ source }] = writing(CAPSTONE);
    assertStringIncludes(source, "1.725 nats per character of unseen text");
    assertStringIncludes(
      source,
      "<b>the &#60;sea&#62;</b> and\nthe ship&#60;/section&#62;</blockquote>",
    );
    assertStringIncludes(source, "mean loss after each epoch");
  });

  it("is not there for a capstone that writes nothing, or learned nothing", () => {
    assertEquals(writing(SOLVED.capstone!), []);
    assertEquals(writing({ ...CAPSTONE, written: undefined }), []);
  });
});
