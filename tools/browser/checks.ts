/// <reference lib="dom" />
/** What must hold of a report page in a browser. `PAGES` is the folder of the pages to try. */
import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, it } from "@std/testing/bdd";
import { Browser, type Reader, type Visit } from "./browser.ts";
import { assertReadable } from "./readable.ts";

const PAGES = Deno.env.get("PAGES") ?? ".";
const SECTIONS = [
  "draw",
  "scores",
  "samples",
  "row",
  "relu",
  "training",
  "predictions",
  "confusion",
  "chosen",
  "neurons",
];
/** How many of the ten sections have nothing to draw yet, and how many charts there are. */
const STATES = {
  solved: { placeholders: 0, charts: 6 },
  half: { placeholders: 6, charts: 4 },
  stub: { placeholders: 9, charts: 1 },
  hostile: { placeholders: 3, charts: 3 },
};
type State = keyof typeof STATES;

let browser: Browser;
beforeAll(async () => void (browser = await Browser.start()));
afterAll(() => browser[Symbol.asyncDispose]());

async function visit(
  state: State | "plain",
  reader: Reader,
  look: (page: Page, visit: Visit) => Promise<void>,
): Promise<void> {
  await using visit = await browser.reader(reader);
  const { page, complaints } = await visit.open(`${PAGES}/${state}.html`);
  await look(page, visit);
  assertEquals(complaints, [], "the page complained, or asked the network for something");
}

const said = (page: Page, text: string) => page.locator("#said", { hasText: text }).waitFor();

/** Drags the mouse through points of the field, each from 0 to 1. */
async function drag(page: Page, points: number[][]): Promise<void> {
  await page.locator("#pad").scrollIntoViewIfNeeded();
  const box = await page.locator("#pad").boundingBox();
  assert(box);
  const [first, ...rest] = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
}

for (const [state, { placeholders, charts }] of Object.entries(STATES)) {
  it(`the ${state} page has every section, drawn or held free`, () =>
    visit(state as State, { width: 1440 }, async (page) => {
      const ids = await page.locator("main > section").evaluateAll((all) =>
        all.map(({ id }) => id)
      );
      assertEquals(ids, SECTIONS);
      assertEquals(await page.locator(".placeholder").count(), placeholders);
      assertEquals(await page.locator(".chart svg").count(), charts);
    }));

  it(`the ${state} page can be read by all, at both widths and in both schemes`, () =>
    visit(state as State, { width: 360 }, assertReadable));
}

it("the page of a course that draws nothing of its own has scores and training, no script", () =>
  visit("plain", { width: 360 }, async (page) => {
    const ids = await page.locator("main > section").evaluateAll((all) => all.map(({ id }) => id));
    assertEquals(ids, ["scores", "training"]);
    assertEquals(await page.locator("script").count(), 0);
    await assertReadable(page);
  }));

it("the solved page is ready within a second", () =>
  visit("solved", { width: 1440 }, async (page) => {
    const ready = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return (entry as PerformanceNavigationTiming).loadEventEnd;
    });
    assert(ready < 1000, `it took ${ready} ms`);
  }));

it("a one and a seven drawn with the mouse are read as such", () =>
  visit("solved", { width: 1440 }, async (page) => {
    await drag(page, [[0.52, 0.15], [0.48, 0.85]]);
    await said(page, "reads a 1");
    await page.locator("#clear").click();
    await said(page, "Draw a digit");
    await drag(page, [[0.25, 0.2], [0.75, 0.2], [0.45, 0.88]]);
    await said(page, "reads a 7");
    const widths = await page.locator("#answer .fill").evaluateAll((all) =>
      all.map((fill) => parseFloat((fill as HTMLElement).style.width))
    );
    assertEquals(widths.length, 10);
    assert(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 0.1);
  }));

it("the stub page's field reads with the solutions' network, and says so", () =>
  visit("stub", { width: 1440 }, async (page) => {
    await drag(page, [[0.52, 0.15], [0.48, 0.85]]);
    await said(page, "The solutions' network reads a 1");
    const note = page.locator("#draw .placeholder", { hasText: "the one of the solutions reads" });
    assertEquals(await note.count(), 1);
  }));

it("the keys reach the field, draw a one and clear it", () =>
  visit("solved", { width: 1440 }, async (page) => {
    await page.keyboard.press("Tab");
    assertEquals(await page.evaluate(() => document.activeElement?.id), "pad");
    await page.keyboard.press("Space");
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowDown");
    await said(page, "reads a 1");
    await page.keyboard.press("Delete");
    await said(page, "Draw a digit");
    await page.keyboard.press("Tab");
    assertEquals(await page.evaluate(() => document.activeElement?.id), "clear");
  }));

it("a finger draws a one on a telephone", () =>
  visit("solved", { width: 360, touch: true }, async (page, { context }) => {
    await page.locator("#pad").scrollIntoViewIfNeeded();
    const box = await page.locator("#pad").boundingBox();
    assert(box);
    const client = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", part: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd"
          ? []
          : [{ x: box.x + box.width / 2, y: box.y + box.height * part }],
      });
    await touch("touchStart", 0.2);
    for (let part = 0.25; part < 0.85; part += 0.05) await touch("touchMove", part);
    await touch("touchEnd", 0.85);
    await said(page, "reads a 1");
  }));

it("stored digits are put into the field as they are", () =>
  visit("solved", { width: 1440 }, async (page) => {
    for (const digit of [0, 1, 7]) {
      await page.locator("[data-starter]").nth(digit).click();
      await said(page, `reads a ${digit}`);
    }
  }));

it("the picker shows the chosen digit and its ten probabilities", () =>
  visit("solved", { width: 1440 }, async (page) => {
    const choices = page.locator("#choices input");
    await choices.nth(0).focus();
    await page.keyboard.press("ArrowRight");
    const alt = await page.locator("#choices img").nth(1).getAttribute("alt");
    assertEquals(await page.locator("#chosen-caption").textContent(), alt);
    const best = await page.locator("#chosen-bars .best .name").textContent();
    assert(alt?.includes(`read as ${best}`), `${alt} and ${best}`);
  }));

it("nothing that a student prints, throws or names is alive", () =>
  visit("hostile", { width: 1440 }, async (page) => {
    const text = await page.locator("body").innerText();
    assert(text.includes("globalThis.forged = 1"), "it is shown as the text it is");
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
    assertEquals(await page.locator("iframe, svg[onload], img[onerror], a[href]").count(), 0);
    assertEquals(await page.locator("script").count(), 2);
  }));

it("the policy stops a script that is not the page's own", async () => {
  await using reader = await browser.reader({ width: 1440 });
  const { page, complaints } = await reader.open(`${PAGES}/solved.html`);
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
});
