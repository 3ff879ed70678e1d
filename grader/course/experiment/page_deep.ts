import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";
import { groupsOf } from "./groups.ts";
import { experimentPage } from "./page.ts";
import type { Setting } from "./setting.ts";

const SETTING: Setting = {
  hidden: 64,
  optimizer: "momentum",
  learningRate: 0.1,
  batchSize: 128,
  epochs: 2,
  init: "he",
  images: 60_000,
  seed: 1,
};

Deno.test("the page of a large experiment can be read on a telephone", NEEDS_BROWSER, async () => {
  const trials = [0.001, 0.01, 0.1, 0.5].flatMap((learningRate) =>
    [16, 64, 128, 256].map((hidden) => ({
      setting: { ...SETTING, hidden, learningRate },
      curve: [0.1, 0.8, 0.9].map((accuracy) => ({ accuracy, loss: 0.5 })),
      measured: { accuracy: 0.9, loss: 0.5, silent: 3 },
      testAccuracy: 0.88,
      seconds: 2,
    }))
  );
  const experiment = await experimentPage(groupsOf(trials));
  await inBrowser({ experiment }, "plain_page_checks.ts");
});
