import { assertStringIncludes } from "@std/assert";
import { spread } from "./capstone.ts";

Deno.test("the distance of accuracies from their line is told in standard deviations", () => {
  const told = spread([0.988, 0.99, 0.992], 0.985);
  assertStringIncludes(told, "98.80 % to 99.20 %; 98.5 % are needed for all its points.");
  assertStringIncludes(
    told,
    "Mean 99.00 %, standard deviation 0.20 points: the line is 2.5 of them",
  );
});
