import { assertEquals } from "@std/assert";
import { faultsIn } from "./faults.ts";
import type { Row } from "./rows.ts";

/** What came of an answer that fails these checks. */
function row(name: string, failed: string[] = [], named?: string): Row {
  const lost = new Map(failed.map((check) => [check, "failed" as const]));
  return { answer: { id: "03_relu", name, path: "" }, lost, named };
}

const DONE = {
  checks: ["relu", "slope"],
  right: [row("in_a_loop")],
  misconceptions: [row("leaky", ["relu"], "leaky"), row("leaky.2", ["relu"], "leaky")],
  unnamed: [row("slope_of_two", ["slope"])],
};

Deno.test("an exercise is done when each wrong answer loses points and no right one does", () => {
  assertEquals(faultsIn(DONE), []);
});

Deno.test("a right answer that loses points is a fault", () => {
  assertEquals(faultsIn({ ...DONE, right: [row("in_a_loop", ["relu", "slope"])] }), [
    "right/in_a_loop.ts is right, and loses points: relu, slope",
  ]);
});

Deno.test("a wrong answer that passes every check is a fault", () => {
  assertEquals(faultsIn({ ...DONE, misconceptions: [...DONE.misconceptions, row("smooth")] }), [
    "smooth is wrong, but passes every check",
  ]);
});

Deno.test("a misconception with another name or none, and a mistake with a name, are faults", () => {
  const misconceptions = [row("leaky", ["relu"]), row("smooth", ["relu"], "leaky")];
  const unnamed = [row("slope_of_two", ["slope"], "leaky")];
  assertEquals(faultsIn({ ...DONE, misconceptions, unnamed }), [
    "leaky is called nothing in the report",
    "smooth is called leaky in the report",
    "wrong/slope_of_two.ts is called leaky in the report",
  ]);
});

Deno.test("a check that catches nothing is a fault", () => {
  assertEquals(faultsIn({ ...DONE, unnamed: [] }), ["the check slope fails for no wrong answer"]);
});
