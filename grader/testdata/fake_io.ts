import type { Io } from "../cli/io.ts";

/** A world without a terminal that writes down what a command says. */
export interface FakeIo extends Io {
  said: string;
  complained: string;
  columns: number;
}

/** @param answer what is answered to every question; nobody answers when left out */
export function fakeIo(answer?: string): FakeIo {
  const io: FakeIo = {
    said: "",
    complained: "",
    out: (text) => io.said += text,
    error: (text) => io.complained += text,
    isTerminal: false,
    color: false,
    columns: 80,
    deno: "deno",
    cwd: Deno.cwd(),
    ask: () => answer,
    newSeed: () => 77,
  };
  return io;
}
