import { type BrowserContext, chromium, type Page } from "playwright-core";

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

/** A browser with an empty profile of its own, closed and removed at the end. */
export class Browser {
  private constructor(readonly folder: string, readonly context: BrowserContext) {}

  static async start({ width, height = 900, dark = false, touch = false }: Reader) {
    const folder = await Deno.makeTempDir({ prefix: "browser-" });
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: EXECUTABLE,
      args: FLAGS,
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      hasTouch: touch,
    });
    return new Browser(folder, context);
  }

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
    await Deno.remove(this.folder, { recursive: true });
  }
}
