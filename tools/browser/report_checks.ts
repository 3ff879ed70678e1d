/// <reference lib="dom" />
/** What must hold of a report page in a browser. `PAGES` is the folder of the pages to try. */
import { assert, assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { assertReadable } from "./readable.ts";
import { visits } from "./visits.ts";

const OWN_NETWORK = ["training", "predictions", "confusion", "chosen", "neurons"];
const ALWAYS = ["draw", "scores", "samples", "row"];
/** Which sections a page has, how many lines of what is still to come, and how many charts. */
const STATES = {
  solved: {
    sections: [
      ...ALWAYS.slice(0, 2),
      "writing",
      "model",
      ...ALWAYS.slice(2),
      "relu",
      ...OWN_NETWORK,
    ],
    ahead: 0,
    charts: 6,
  },
  half: { sections: [...ALWAYS, "relu", "ahead"], ahead: 5, charts: 4 },
  stub: { sections: [...ALWAYS, "ahead"], ahead: 8, charts: 1 },
  hostile: { sections: [...ALWAYS, ...OWN_NETWORK, "ahead"], ahead: 3, charts: 3 },
};

const { visit, open } = visits();

for (const [state, { sections, ahead, charts }] of Object.entries(STATES)) {
  it(`the ${state} page has its sections, its contents, and a line for each that is to come`, () =>
    visit(state, { width: 1440 }, async (page) => {
      const ids = await page.locator("main > section").evaluateAll((all) =>
        all.map(({ id }) => id)
      );
      assertEquals(ids, sections);
      const links = await page.locator(".contents a").evaluateAll((all) =>
        all.map((link) => link.getAttribute("href"))
      );
      assertEquals(links, sections.map((id) => `#${id}`));
      assertEquals(await page.locator("#ahead li").count(), ahead);
      assertEquals(await page.locator(".chart svg").count(), charts);
    }));

  it(`the ${state} page can be read by all, at both widths and in both schemes`, () =>
    visit(state, { width: 360 }, assertReadable));
}

it("the page of a course that draws nothing of its own has scores and training, no script", () =>
  visit("plain", { width: 360 }, async (page) => {
    const ids = await page.locator("main > section").evaluateAll((all) => all.map(({ id }) => id));
    assertEquals(ids, ["scores", "training"]);
    assertEquals(await page.locator("script").count(), 0);
    await assertReadable(page);
  }));

it("the solved page is ready within a few seconds", () =>
  visit("solved", { width: 1440 }, async (page) => {
    const ready = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return (entry as PerformanceNavigationTiming).loadEventEnd;
    });
    assert(ready < 10_000, `it took ${ready} ms`);
  }));

it("nothing that a student prints, throws or names is alive", () =>
  visit("hostile", { width: 1440 }, async (page) => {
    const text = await page.locator("body").innerText();
    assert(text.includes("globalThis.forged = 1"), "it is shown as the text it is");
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
    assertEquals(
      await page.locator("iframe, svg[onload], img[onerror], a:not([href^='#'])").count(),
      0,
    );
    assertEquals(await page.locator("script").count(), 2);
  }));

it("the policy stops a script that is not the page's own", () =>
  open("solved", { width: 1440 }, async ({ page, complaints }) => {
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.setAttribute("src", "data:,");
      image.setAttribute("onerror", "globalThis.forged = 1");
      document.body.append(image);
      fetch("https://example.org/").catch(() => {});
    }).catch(() => {});
    await page.waitForTimeout(300);
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
    assert(complaints.every((complaint) => complaint.startsWith("error:")), complaints.join("\n"));
  }));

/** What a finger can hit, except for the cells of the matrix: the lists below it do the same. */
const TARGETS = "a, summary, button:not([data-cell]), select, input, label:has(img)";

for (const state of ["solved", "half"] as const) {
  it(`what a finger must hit on the ${state} page is 44 pixels wide and high`, () =>
    visit(state, { width: 360, touch: true }, async (page) => {
      const small = await page.locator(TARGETS).evaluateAll((all) =>
        all.map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box: { width, height } }) => width > 0 && Math.min(width, height) < 44)
          .map(({ target }) => target.outerHTML)
      );
      assertEquals(small, []);
    }));
}
