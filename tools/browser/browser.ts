import {
  type Browser as Chromium,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright-core";

/** Debian's. */
const EXECUTABLE = "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a reader looks at a page. */
export interface Reader {
  width: number;
  height?: number;
  dark?: boolean;
  touch?: boolean;
}

/** A page that is open, and what must not have happened in it. */
export interface Opened {
  page: Page;
  /** What it complained of, and what it asked the network for. */
  complaints: string[];
}

/** A browser for any number of readers; it ends when it is disposed of. */
export class Browser {
  private constructor(readonly chromium: Chromium) {}

  static async start(): Promise<Browser> {
    return new Browser(await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS }));
  }

  /** A reader with an empty profile of their own. */
  async reader({ width, height = 900, dark = false, touch = false }: Reader): Promise<Visit> {
    return new Visit(
      await this.chromium.newContext({
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        hasTouch: touch,
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chromium.close();
  }
}

/** One reader's visit; it ends when it is disposed of. */
export class Visit {
  constructor(readonly context: BrowserContext) {}

  /** Opens a file and waits until its script has run. */
  async open(file: string): Promise<Opened> {
    const page = await this.context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => {
      complaints.push(`dialogue: ${dialog.message()}`);
      dialog.dismiss();
    });
    const url = `file://${file}`;
    page.on("request", (request) => {
      if (request.url() === url || request.url().startsWith("data:")) return;
      complaints.push(`request: ${request.url()}`);
    });
    await page.goto(url, { waitUntil: "load" });
    return { page, complaints };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}
