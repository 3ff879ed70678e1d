import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { fuzz } from "./fuzz.ts";

it("a hundred broken files and a hundred broken answers stop nothing", async () => {
  const { problems } = await fuzz(100, 20_000);
  assertEquals(problems, []);
});
