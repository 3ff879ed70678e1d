import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ChildConsole } from "./child_console.ts";

/** What is printed of so many equal lines. */
function printedOf(count: number, line: string): string[] {
  const printed: string[] = [];
  const ours = new ChildConsole((text) => printed.push(text), String);
  for (let i = 0; i < count; i++) ours.methods.log(line);
  ours.printAnew();
  ours.methods.warn("the next call");
  return printed;
}

describe("the child's console", () => {
  it("prints so many lines in a call and no more, and anew in the next", () => {
    assertEquals(printedOf(3, "x"), ["x\n", "x\n", "x\n", "the next call\n"]);
    assertEquals(printedOf(100_000, "x").length, 2_001);
  });

  it("prints so many characters in a call and no more", () => {
    assertEquals(printedOf(100, "x".repeat(9_999)).length, 12 + 1);
  });
});
