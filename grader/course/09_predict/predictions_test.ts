import { assertEquals } from "@std/assert";
import { predictionProblem } from "./predictions.ts";

Deno.test("each class that a tie leaves open is named, and none of them is refused", () => {
  const z2 = [[2, 1, 0], [0, 1, 1]];
  assertEquals(predictionProblem("predict", z2, Uint8Array.of(0, 2)), undefined);
  assertEquals(predictionProblem("predict", z2, Uint8Array.of(0, 0)), {
    message: "the prediction of row 1 is 0, expected 1 or 2",
    expected: "[0, 1 or 2]",
    actual: "[0, 0]",
  });
});
