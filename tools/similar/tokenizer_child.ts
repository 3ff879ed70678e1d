/** Reads programs, each a line of JSON, and writes their tokens, in a process that can be stopped. */
import { TextLineStream } from "@std/streams";
import { tokensOf } from "./tokens.ts";

for await (
  const line of Deno.stdin.readable.pipeThrough(new TextDecoderStream()).pipeThrough(
    new TextLineStream(),
  )
) {
  const { text, most } = JSON.parse(line);
  console.log(JSON.stringify(answer(text, most)));
}

function answer(text: string, most: number) {
  try {
    const tokens = tokensOf(text);
    return tokens.length <= most ? { tokens } : { many: tokens.length };
  } catch {
    return { unreadable: true }; // or is nested too deeply
  }
}
