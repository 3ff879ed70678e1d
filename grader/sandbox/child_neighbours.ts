import { isMatching, P } from "ts-pattern";
import { ANSWERING, ASKING, Channel, MOST_BYTES } from "./child_channel.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";

const isThrown = isMatching({ threw: P.string, isRangeError: P.boolean });
const channel = new Channel();

/**
 * Starts the reference in a thread with a heap of its own, and waits until it has loaded.
 *
 * @param url of the module that says what is in it
 */
export function startReference(url: string): void {
  new Worker(url, { type: "module" }).postMessage(channel.memory);
  channel.receive(ASKING);
}

/**
 * A function of a neighbour, answered by the reference in its own thread: whatever the code here
 * reaches, the reference's source is not there.
 *
 * @throws what the neighbour threw: a RangeError, or an Error that says its kind
 */
export function neighbour(module: string, fn: string): (...args: unknown[]) => unknown {
  return ask.bind(null, module, fn); // a bound function shows no source
}

function ask(module: string, fn: string, ...args: unknown[]): unknown {
  const encoder = new Encoder(MOST_BYTES);
  const question = { module, fn, args: args.map((arg) => encoder.encode(arg)) };
  channel.send(ANSWERING, question, encoder.chunks);
  const { head, body } = channel.receive(ASKING);
  if (isThrown(head)) throw new (head.isRangeError ? RangeError : Error)(head.threw);
  return new Decoder(body).decode((head as { returned: unknown }).returned);
}
