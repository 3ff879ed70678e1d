import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { distance } from "./capstone_text.ts";

const of = (loss: number) => ({ loss, line: 2, seconds: 40 * loss });

describe("the distance to the line", () => {
  it("is counted in standard deviations of the losses", () => {
    assertEquals(
      distance([of(1.7), of(1.9)]),
      "loss from 1.700 to 1.900 nats per character; less than 2.000 is needed for all its points. " +
        "No training took longer than 76 s. Mean 1.800, standard deviation 0.1414: the line is 1.4 " +
        "of them above the mean.",
    );
  });

  it("is left out where a single loss has no deviation", () => {
    assertEquals(distance([of(1.7)]).includes("deviation"), false);
  });
});
