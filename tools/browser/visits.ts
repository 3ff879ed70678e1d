/** Visits of the pages in the folder `PAGES`, for the tests of one file. */
import { assertEquals } from "@std/assert";
import { afterAll, beforeAll } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { Browser, type Opened, type Reader, type Visit } from "./browser.ts";

export const PAGES = Deno.env.get("PAGES") ?? ".";

/** Opens a page by its name, and looks at it as some reader. */
type Visiting<T> = (
  name: string,
  reader: Reader,
  look: (seen: T, visit: Visit) => Promise<void>,
) => Promise<void>;

/** What may be done with pages. */
export interface Visits {
  /** Fails if the page complains, or asks the network for something. */
  visit: Visiting<Page>;
  /** Leaves what the page complained of to `look`. */
  open: Visiting<Opened>;
}

/** Starts a browser before a file's tests, and ends it after them. */
export function visits(): Visits {
  let browser: Browser;
  beforeAll(async () => void (browser = await Browser.start()));
  afterAll(() => browser[Symbol.asyncDispose]());
  const open: Visiting<Opened> = async (name, reader, look) => {
    await using visit = await browser.reader(reader);
    await look(await visit.open(`${PAGES}/${name}.html`), visit);
  };
  const visit: Visiting<Page> = (name, reader, look) =>
    open(name, reader, async ({ page, complaints }, visit) => {
      await look(page, visit);
      assertEquals(complaints, [], "the page complained, or asked the network for something");
    });
  return { visit, open };
}
