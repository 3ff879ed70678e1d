/// <reference lib="dom" />
/** What can be done on a report page: draw, undo, cover, choose. `PAGES` is the folder of the pages. */
import { assert, assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { visits } from "./visits.ts";

const { visit } = visits();

const said = (page: Page, text: string) => page.locator("#said", { hasText: text }).waitFor();

/** Drags the mouse through points of the field or of another element, each from 0 to 1. */
async function drag(page: Page, points: number[][], element = "#pad"): Promise<void> {
  await page.locator(element).scrollIntoViewIfNeeded();
  const box = await page.locator(element).boundingBox();
  assert(box);
  const [first, ...rest] = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
}

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

it("the keys reach the field, draw a one and clear it", () =>
  visit("solved", { width: 1440 }, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let i = 0; i < 14 && await focused() !== "pad"; i++) await page.keyboard.press("Tab");
    assertEquals(await focused(), "pad");
    await page.keyboard.press("Space");
    for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowDown");
    await said(page, "reads a 1");
    await page.keyboard.press("Delete");
    await said(page, "Draw a digit");
    await page.keyboard.press("Backspace");
    await said(page, "reads a 1");
    await page.keyboard.press("Tab");
    assertEquals(await focused(), "undo");
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

/** The picture of what the network sees. */
const seen = (page: Page) =>
  page.locator("#seen").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

it("a palm that rests beside the finger does not join in", () =>
  visit("stub", { width: 360, touch: true }, async (page, { context }) => {
    const client = await context.newCDPSession(page);
    const draw = async (palms: number) => {
      await page.locator("#pad").scrollIntoViewIfNeeded();
      const box = await page.locator("#pad").boundingBox();
      assert(box);
      const at = (x: number, y: number) => ({
        x: box.x + box.width * x,
        y: box.y + box.height * y,
      });
      const palm = palms === 0 ? [] : [{ id: 1, ...at(0.8, 0.9) }];
      const touch = (type: "touchStart" | "touchMove", y: number, more = palm) =>
        client.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: [{ id: 0, ...at(0.4, y) }, ...more],
        });
      await touch("touchStart", 0.2, []);
      if (palms > 0) await touch("touchStart", 0.2);
      for (let y = 0.25; y < 0.8; y += 0.05) await touch("touchMove", y);
      await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await said(page, "reads a 1");
      return await seen(page);
    };
    const alone = await draw(0);
    await page.locator("#clear").click();
    await said(page, "Draw a digit");
    assertEquals(await draw(1), alone);
  }));

it("a dot draws, undo takes a stroke back and the eraser rubs", () =>
  visit("stub", { width: 1440 }, async (page) => {
    await drag(page, [[0.5, 0.1], [0.5, 0.9]]);
    await said(page, "The reference network reads a 1");
    const one = await seen(page);
    await drag(page, [[0.9, 0.9]]);
    await page.waitForTimeout(100);
    assert(await seen(page) !== one);
    await page.locator("#undo").click();
    await page.waitForTimeout(100);
    assertEquals(await seen(page), one);
    await page.locator("#eraser").click();
    await drag(page, [[0.5, 0.05], [0.5, 0.95]]);
    await said(page, "Draw a digit");
  }));

it("a scribble is met with doubt, and a digit is not", () =>
  visit("stub", { width: 1440 }, async (page) => {
    for (const digit of [0, 1, 2, 3, 4, 6, 7, 8, 9]) { // its 5 is read as a 6
      await page.locator("[data-starter]").nth(digit).click();
      await said(page, `reads ${digit === 8 ? "an" : "a"} ${digit}.`);
      const text = await page.locator("#doubt").textContent();
      assert(!text?.includes("away"), `${digit}: ${text}`);
    }
    await page.locator("#clear").click();
    const zigzag = [[0.1, 0.1], [0.9, 0.3], [0.1, 0.5], [0.9, 0.7], [0.1, 0.9], [0.9, 0.9]];
    await drag(page, [...zigzag, [0.9, 0.1], [0.5, 0.9], [0.2, 0.1]]);
    await said(page, "Is that a digit?");
  }));

it("a neuron is silenced, a patch is covered by mouse and by keys, and all is restored", () =>
  visit("stub", { width: 1440 }, async (page) => {
    await page.locator("[data-starter]").nth(0).click();
    await said(page, "reads a 0");
    const before = await seen(page);
    assertEquals(await page.locator("#why > li:visible").count(), 8);
    const strongest = page.locator("#why button").first();
    const name = await strongest.textContent();
    await strongest.click();
    await page.locator("#damage", { hasText: "1 neuron silenced." }).waitFor();
    assertEquals(await strongest.textContent(), name);
    await page.locator("#seen").scrollIntoViewIfNeeded();
    const box = await page.locator("#seen").boundingBox();
    assert(box);
    await page.mouse.click(box.x + 0.36 * box.width, box.y + 0.5 * box.height);
    await page.locator("#damage", { hasText: "1 patch covered" }).waitFor();
    await page.locator("#seen").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await page.locator("#damage", { hasText: "1 neuron silenced, 2 patches covered." }).waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
    assertEquals(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await page.locator("#restore").click();
    await page.locator("#damage", { hasText: /^$/ }).waitFor({ state: "attached" });
    await page.locator("h1").click();
    assertEquals(await seen(page), before);
  }));

it("covered ink is gone for the network", () =>
  visit("stub", { width: 1440 }, async (page) => {
    await drag(page, [[0.2, 0.8]]); // a dot comes to the middle, where four patches meet
    await said(page, "network");
    const patches = [[0.5, 0.5], [0.64, 0.5], [0.64, 0.64], [0.5, 0.64]];
    await drag(page, patches, "#seen");
    await said(page, "Draw a digit");
    await page.locator("#damage", { hasText: "4 patches covered." }).waitFor();
  }));

it("any test digit is found by its number, and by what came of it", () =>
  visit("solved", { width: 1440 }, async (page) => {
    await page.locator("#number").fill("9999");
    await page.locator("#chosen-caption", { hasText: "Test image 9999: a 6" }).waitFor();
    const cell = page.locator("[data-cell='49']");
    const count = await cell.textContent();
    await cell.click();
    await page.locator("#found", { hasText: `${count} digit` }).waitFor();
    await page.locator("#results button").first().click();
    await page.locator("#chosen-caption", { hasText: "a 4 read as 9" }).waitFor();
    await page.locator("#redraw").click();
    await said(page, "reads a 9");
  }));

it("a digit that is found by taps alone comes into sight", () =>
  visit("solved", { width: 360, touch: true }, async (page) => {
    await page.locator("[data-cell='49']").tap();
    await page.locator("#results button").first().tap();
    await page.locator("#chosen-caption", { hasText: "a 4 read as 9" }).waitFor();
    const box = await page.locator("#chosen-image").boundingBox();
    // pages scroll by whole pixels, and boxes lie between them
    assert(box && box.y > -1 && box.y + box.height < 901, "the digit is out of sight");
    assertEquals(await page.locator("#choices input:checked").count(), 0);
    await page.locator("#redraw").tap();
    await said(page, "reads a 9");
    await page.locator("#why button").first().tap();
    await page.locator("#damage", { hasText: "1 neuron silenced." }).waitFor();
    await page.locator("#restore").tap();
    await page.locator("#clear").tap();
    await said(page, "Draw a digit");
  }));
