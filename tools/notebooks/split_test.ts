import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { split } from "./split.ts";

const FENCE = "```";
const brief = (text: string) =>
  split("a", text).map(({ kind, section, source }) => [kind, section, source]);

describe("splitting a lesson", () => {
  it("cuts before each heading of the second level, and only there", () => {
    assertEquals(brief("# One\n\ntext\n\n## Two\n\n### Three\n\ntext\n\n## Four\n"), [
      ["markdown", "", "# One\n\ntext"],
      ["markdown", "Two", "## Two\n\n### Three\n\ntext"],
      ["markdown", "Four", "## Four"],
    ]);
  });

  it("takes the inside of a ts block, and lets the section go on behind it", () => {
    assertEquals(brief(`## Two\n\n${FENCE}ts\nf();\n\ng();\n${FENCE}\n\nafter\n`), [
      ["markdown", "Two", "## Two"],
      ["code", "Two", "f();\n\ng();"],
      ["markdown", "Two", "after"],
    ]);
  });

  it("leaves a block that is no ts block in the text", () => {
    const text = `a\n\n${FENCE}text\nb\n${FENCE}\n\n${FENCE}sh\nc\n${FENCE}`;
    assertEquals(brief(text), [["markdown", "", text]]);
  });

  it("takes what a block prints from the text block right below it, and from no other", () => {
    const printing = `${FENCE}ts\nf();\n${FENCE}\n\n${FENCE}text\n1\n2\n${FENCE}\n`;
    const text = `${printing}\nwords\n\n${FENCE}text\n3\n${FENCE}\n`;
    assertEquals(split("a", text).map(({ source, output }) => [source, output]), [
      ["f();", "1\n2\n"],
      [`words\n\n${FENCE}text\n3\n${FENCE}`, undefined],
    ]);
  });

  it("takes what a block draws from the picture right below it, and from no other", () => {
    const text = `${FENCE}ts\nf();\n${FENCE}\n\n![A curve](a.svg)\n\n![Another](b.svg)\n`;
    const both = text.replace("\n\n![A", `\n\n${FENCE}text\n1\n${FENCE}\n\n![A`);
    const drawn = (text: string) =>
      split("a", text).map(({ source, output, picture }) => [source, output, picture]);
    const after = ["![Another](b.svg)", undefined, undefined];
    assertEquals(drawn(text), [["f();", undefined, "a.svg"], after]);
    assertEquals(drawn(both), [["f();", "1\n", "a.svg"], after]);
  });

  it("makes no piece of the empty space between two blocks", () => {
    const block = `${FENCE}ts\nf();\n${FENCE}\n`;
    assertEquals(brief(`${block}\n${block}`), [["code", "", "f();"], ["code", "", "f();"]]);
  });

  it("finds the same in a text with the line ends of Windows", () => {
    const text = `## a\n\nb\n\n${FENCE}ts\nf();\n${FENCE}\n\nc\n`;
    assertEquals(split("a", text.replaceAll("\n", "\r\n")), split("a", text));
  });

  it("names each piece after the text and its place in it", () => {
    assertEquals(split("07_loss", "a\n\n## b\n").map(({ id }) => id), ["07_loss-0", "07_loss-1"]);
  });
});
