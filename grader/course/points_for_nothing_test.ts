import { assertWorthNothing } from "../testdata/worth_nothing.ts";

for (const kind of ["ones", "noise"] as const) {
  Deno.test(`${kind} in the right places are worth next to nothing in every exercise`, async () => {
    await assertWorthNothing(kind);
  });
}
