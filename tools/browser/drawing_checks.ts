/// <reference lib="dom" />
/** The scripted drawings, by a real mouse. `PAGES` is the folder of the page to draw on. */
import { assert } from "@std/assert";
import type { Page } from "playwright-core";
import { it } from "@std/testing/bdd";
import type { Drawing } from "../../grader/testdata/drawings/drawings.ts";
import { readDrawings } from "../drawing/read.ts";
import { visits } from "./visits.ts";

const { visit } = visits();

/** Draws on an empty field, and returns the digit that the page names. */
async function draw(page: Page, { strokes }: Drawing): Promise<number> {
  await page.locator("#clear").click();
  const box = await page.locator("#pad").boundingBox();
  assert(box);
  for (const stroke of strokes) {
    const placed = stroke.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
    const [first, ...rest] = placed;
    await page.mouse.move(first[0], first[1]);
    await page.mouse.down();
    await Promise.all(rest.map(([x, y]) => page.mouse.move(x, y))); // they keep their order
    await page.mouse.up();
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return Number(await page.locator("#answer .best .name").textContent());
}

it("the drawings are read by the reference network, as docs/drawing.md says", () =>
  visit("stub", { width: 1440 }, async (page) => {
    const expected = await readDrawings();
    await page.locator("#pad").scrollIntoViewIfNeeded();
    const digits: number[] = [];
    for (const { drawing } of expected) digits.push(await draw(page, drawing));
    const unflagged = expected.flatMap(({ drawing: { shape } }, i) =>
      shape.isFlagged ? [] : [digits[i] === shape.digit]
    );
    const right = unflagged.filter(Boolean).length;
    console.log(`${right} of ${unflagged.length} drawings without flags are read`);
    assert(unflagged.length >= 300 && right >= 0.97 * unflagged.length);
    const same = expected.filter(({ digit }, i) => digit === digits[i]).length;
    assert(same >= 0.98 * expected.length, `${same} of ${expected.length} as the page says`);
  }));
