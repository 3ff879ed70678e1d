import { assertMatch } from "@std/assert";
import { onceEach } from "../../judge/once.ts";
import { course, REFERENCE, STUBS_FOLDER } from "../../testdata/this_course.ts";
import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";
import { WRITES } from "../../testdata/language_model.ts";
import { writesPage } from "../../testdata/pages.ts";
import { Submission } from "../../testdata/submissions.ts";
import { ownModel } from "./own_model.ts";

Deno.test("the language model lives in a real browser", NEEDS_BROWSER, async () => {
  await inBrowser({ writes: await writesPage() }, "model_checks.ts");
});

Deno.test("files that no longer train leave a sentence in place of the model", async () => {
  const terms = { course, reference: REFERENCE, seed: 1, timeoutScale: 4, once: onceEach() };
  const stubs = await ownModel(WRITES, { ...terms, folder: STUBS_FOLDER });
  assertMatch(stubs!.missing!, /^\w+ is not written yet\.$/);
  const flat = "export const nextTokenTape = () => []; export const sample = () => 0;";
  await using submission = await Submission.of("solutions", { "19_language_model": flat });
  const wrong = await ownModel(WRITES, { ...terms, folder: submission.folder });
  assertMatch(
    wrong!.missing!,
    /^It can't go on: the tape's loss .* and the formulas give [\d.]+\.$/,
  );
});
