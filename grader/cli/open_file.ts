import { resolve } from "node:path";
import { wrap } from "../report/wrap.ts";
import type { Io } from "./io.ts";

/** The program that opens a file as a double click would. */
const OPENERS: Record<string, string[]> = {
  darwin: ["open"],
  windows: ["explorer"],
  linux: ["xdg-open"],
};

/** Opens a file in the reader's browser; where none can be started, says so. */
export async function openFile(file: string, io: Io, os: string = Deno.build.os): Promise<void> {
  const [program, ...args] = OPENERS[os] ?? OPENERS.linux;
  try {
    const command = new Deno.Command(program, {
      args: [...args, resolve(io.cwd, file)],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    });
    const { success } = await command.output();
    if (success || os === "windows") return; // explorer says 1 even when all is well
  } catch {
    // there is no such program: the same advice helps
  }
  const advice = `It could not be opened: open ${file} in a browser yourself.`;
  io.out(`${wrap(advice, io.columns, "")}\n`);
}
