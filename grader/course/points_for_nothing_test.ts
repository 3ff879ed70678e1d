import { assertWorthNothing } from "../testdata/worth_nothing.ts";

Deno.test("ones in the right places are worth next to nothing in every exercise", async () => {
  await assertWorthNothing("ones"); // the deep tier has all kinds
});
