import { TRIVIAL } from "../testdata/trivial.ts";
import { assertWorthNothing } from "../testdata/worth_nothing.ts";

for (const kind of Object.keys(TRIVIAL) as (keyof typeof TRIVIAL)[]) {
  Deno.test(`${kind} in the right places are worth next to nothing in every exercise`, async () => {
    await assertWorthNothing(kind);
  });
}
