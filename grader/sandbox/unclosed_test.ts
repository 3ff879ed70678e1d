import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unclosed } from "./unclosed.ts";

describe("the brace that is never closed", () => {
  it("is none where each is closed, in texts and comments too", () => {
    for (
      const source of [
        "",
        "f({ a: 1 }, `{${x}`, '{', \"{\"); // {",
        "/* { */ if (x) { y(); }",
        "x = `\\`{`;",
        "const text = 'it\\'s {';",
      ]
    ) assertEquals(unclosed(source), undefined, source);
  });

  it("is not looked for in what nobody wrote by hand: comments that have no end would take an hour", () => {
    assertEquals(unclosed(`{${" ".repeat(19_000)}`), "1:1");
    assertEquals(unclosed(`{${"/* ".repeat(30_000)}`), undefined);
  });

  it("is the one that a brace further left closes", () => {
    assertEquals(unclosed("f() {\n  for (;;) {\n    g();\n}\n\nh() {\n}\n"), "2:12");
    assertEquals(unclosed("f() {\n  if (x) {\n    g();\n  } else {\n    h();\n}\n"), "4:10");
  });

  it("is the last one that is open, where the file ends", () => {
    assertEquals(unclosed("f() {\n  g();\n"), "1:5");
    assertEquals(unclosed("f() {\n  g();\n\nexport function h() {\n}\n"), "1:5");
  });
});
