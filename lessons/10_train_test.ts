/** Numbers that lesson 10 says. */
import { assertEquals } from "@std/assert";
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("10_train");

Deno.test("lesson 10 counts the batches of an epoch", () => {
  const { batchSize } = run.settings;
  says(`60,000 / ${batchSize} = ${60_000 / batchSize}`);
  says(
    `there are ${Math.floor(60_000 / batchSize)} full batches, and ${60_000 % batchSize} images`,
  );
  assertEquals(batchSize, 128);
});
