/// <reference lib="dom" />
/** The language model of a report page. `PAGES` is the folder of the page that has one. */
import { assert, assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { read } from "../../grader/course/capstone_text/reading.ts";
import { untrainedModel, WRITES } from "../../grader/testdata/language_model.ts";
import { assertReadable } from "./readable.ts";
import { visits } from "./visits.ts";

/** The page shows a tenth of a percent, and its weights are float16. */
const CLOSE = 0.15;

const { size, params, characters } = await untrainedModel();
const { beginning } = WRITES.deeperCapstones![0].written!;

const { visit } = visits();

/** What the course's own forward pass makes of the end of a text. */
function courseReads(text: string) {
  const tokens = Array.from(text, (char) => characters.indexOf(char)).slice(-size.context);
  const { logits, weights } = read(size, params, tokens);
  return { logits: Array.from(logits.row(tokens.length - 1)), weights, tokens };
}

/** Percentages by character, as the course has them. */
function sharesOf(text: string, temperature: number): Map<string, number> {
  const { logits } = courseReads(text);
  const max = Math.max(...logits);
  const exps = logits.map((z) => Math.exp((z - max) / temperature));
  const all = exps.reduce((sum, e) => sum + e);
  return new Map(exps.map((e, token) => [shown(characters[token]), 100 * e / all]));
}

const shown = (char: string) => ({ " ": "␣", "\n": "↵" })[char] ?? char;
const text = (page: Page) => page.locator("#beginning").inputValue();
const temperature = (page: Page, value: number) => page.locator("#temperature").fill(String(value));

async function bars(page: Page): Promise<[string, number][]> {
  return await page.locator("#next li").evaluateAll((items) =>
    items.map((item): [string, number] => [
      item.querySelector(".sign")?.textContent ?? "",
      parseFloat(item.querySelector(".share")?.textContent ?? ""),
    ])
  );
}

it("the bars are the probabilities of the course's own forward pass", () =>
  visit("writes", { width: 1440 }, async (page) => {
    assertEquals(await text(page), beginning);
    const long = "It was so long that the first of it is no more seen.\nThen, the whale";
    for (const given of [beginning, "t", '\n"Call me', long]) {
      await page.locator("#beginning").fill(given);
      for (const degrees of [0.5, 2]) {
        await temperature(page, degrees);
        const course = sharesOf(given, degrees);
        const largest = [...course.values()].sort((a, b) => b - a);
        const got = await bars(page);
        assertEquals(got.length, 10);
        got.forEach(([sign, share], i) => {
          assert(Math.abs(share - course.get(sign)!) < CLOSE, `${given}: ${sign} ${share}`);
          assert(Math.abs(share - largest[i]) < CLOSE, `${given}: place ${i} has ${share}`);
        });
      }
    }
  }));

it("each head's weights are those of the course's own forward pass, for each character that looks", () =>
  visit("writes", { width: 1440 }, async (page) => {
    const { weights, tokens } = courseReads(beginning);
    for (const place of [0, 7, tokens.length - 1]) {
      await page.locator("#looks label").nth(place).hover();
      for (let head = 0; head < size.heads; head++) {
        const says = await page.locator("#heads .says").nth(head).textContent() ?? "";
        const row = weights[0][head].row(place);
        const parts = Array.from(says.matchAll(/([\d.]+) % from (?:(itself)|.*?, (\d+) back)/g));
        assert(parts.length > 0, says);
        for (const [, share, itself, back] of parts) {
          const weight = 100 * row[place - (itself ? 0 : Number(back))];
          assert(Math.abs(Number(share) - weight) < CLOSE, `${says} and ${weight}`);
        }
      }
    }
  }));

it("at temperature 0 the button writes what is likeliest, character by character", () =>
  visit("writes", { width: 1440 }, async (page) => {
    await temperature(page, 0);
    let wanted = beginning;
    for (let i = 0; i < 8; i++) {
      await page.locator("#one-more").click();
      const { logits } = courseReads(wanted);
      wanted += characters[logits.indexOf(Math.max(...logits))];
    }
    assertEquals(await text(page), wanted);
    await page.locator("#start-over").click();
    assertEquals(await text(page), beginning);
  }));

it("it runs on, and stops when it is told to or the field is entered", () =>
  visit("writes", { width: 1440 }, async (page) => {
    const run = page.locator("#run-on");
    const hasGrown = () =>
      page.waitForFunction(
        (length) => document.querySelector("textarea")!.value.length > length + 3,
        beginning.length,
      );
    await run.click();
    await hasGrown();
    assertEquals(await run.textContent(), "Stop");
    await run.click();
    const stopped = await text(page);
    await page.waitForTimeout(300);
    assertEquals([await text(page), await run.textContent()], [stopped, "Run on"]);
    await run.click();
    await page.locator("#beginning").focus();
    assertEquals(await run.textContent(), "Run on");
    await page.locator("#beginning").fill("The");
    await page.waitForTimeout(300);
    assertEquals(await text(page), "The");
  }));

it("for readers who want nothing to move it writes at once, and never more than there is room for", () =>
  visit("writes", { width: 360 }, async (page) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.locator("#run-on").click();
    assertEquals((await text(page)).length, beginning.length + 200);
    await page.locator("#beginning").fill("The whale ".repeat(95));
    await page.locator("#run-on").click();
    assertEquals((await text(page)).length, 1000);
    assertEquals(await page.locator("#run-on").textContent(), "Run on");
    await assertReadable(page);
  }));

it("the keys choose the character that looks, and a tap does", () =>
  visit("writes", { width: 360, touch: true }, async (page) => {
    const says = () => page.locator("#heads .says").first().textContent();
    await page.locator("#looks input").last().focus();
    await page.keyboard.press("ArrowLeft");
    assert((await says())?.startsWith("space takes"), await says() ?? "");
    await page.locator("#looks label").nth(5).tap();
    assert((await says())?.startsWith("“h” takes"), await says() ?? "");
  }));

it("what it has never seen is named and skipped, and without a text there is nothing to guess", () =>
  visit("writes", { width: 360 }, async (page) => {
    await page.locator("#beginning").fill("The ship 🐋");
    const unknown = page.locator("#unknown");
    assertEquals(await unknown.textContent(), "Not in the text it learned, so left out: “🐋”");
    const skipped = await bars(page);
    await page.locator("#beginning").fill("The ship ");
    assertEquals(await bars(page), skipped);
    await page.locator("#beginning").fill("");
    await page.locator("#likeliest", { hasText: "Type something" }).waitFor();
    await page.locator("#one-more").click();
    await page.locator("#run-on").click();
    assertEquals(await text(page), "");
    assertEquals(await page.locator("#attention").isVisible(), false);
  }));
