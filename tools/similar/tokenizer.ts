import { TextLineStream } from "@std/streams";
import { fileURLToPath } from "node:url";
import { kill, spawn } from "../../grader/sandbox/children.ts";
import { limited } from "../../grader/sandbox/command.ts";

/** A token of a program, and where it stands in the text. */
export interface Token {
  /** What is compared: every name is the same, and every number. */
  kind: string;
  from: number;
  to: number;
}

/** The tokens of a program, or why there are none to compare. */
export type Tokenized =
  | { tokens: Token[] }
  | { many: number }
  | { unreadable: true }
  | { late: true };

const [CONFIG, CHILD] = ["../deno.json", "./tokenizer_child.ts"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)));
const LIMITS = { dataKiB: 2_097_152, cpuSeconds: 600, fileKiB: 32_768 }; // its own cache is a file
/** A megabyte is read in a second; there are programs of a few lines that a parser reads for ever. */
const SECONDS = 10;

/** Has programs read in a process of its own, which is started anew after one that takes too long. */
export class Tokenizer {
  #child: Deno.ChildProcess | undefined;
  #lines: ReadableStreamDefaultReader<string> | undefined;

  /**
   * @param most tokens that are wanted
   * @param seconds how long it may take
   */
  constructor(readonly most: number, readonly seconds = SECONDS) {}

  /** Reads one program after the other: two calls at a time are not for it. */
  async read(text: string): Promise<Tokenized> {
    const child = this.#child ??= this.#start();
    const timer = setTimeout(() => kill(child), 1000 * this.seconds);
    try {
      const question = new TextEncoder().encode(`${JSON.stringify({ text, most: this.most })}\n`);
      const writer = child.stdin.getWriter();
      await writer.write(question).catch(() => {});
      writer.releaseLock();
      const { value } = await this.#lines!.read();
      if (value !== undefined) return JSON.parse(value);
      this.#child = undefined;
      return { late: true };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process. */
  async end(): Promise<void> {
    if (!this.#child) return;
    kill(this.#child);
    await this.#child.status;
    await this.#child.stdin.abort().catch(() => {});
    await this.#lines!.cancel().catch(() => {});
  }

  #start(): Deno.ChildProcess {
    const deno = [Deno.execPath(), "run", "--quiet", "--no-prompt", "--config", CONFIG, CHILD];
    const [program, ...args] = limited(deno, LIMITS);
    const pipes = { stdin: "piped", stdout: "piped", stderr: "null" } as const;
    const child = spawn(new Deno.Command(program, { args, ...pipes }));
    this.#lines = child.stdout.pipeThrough(new TextDecoderStream())
      .pipeThrough(new TextLineStream()).getReader();
    return child;
  }
}
