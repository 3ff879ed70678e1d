/** The other end of a neighbour: the thread in which the reference answers. */
import { ANSWERING, ASKING, Channel, MOST_BYTES } from "./child_channel.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import { Strange } from "./values.ts";

type Modules = Record<string, Record<string, unknown>>;

/** A call as {@linkcode neighbour} asks for it. */
interface Question {
  module: string;
  fn: string;
  args: unknown[];
}

/** Answers for these modules from the moment that the other thread sends the memory between them. */
export function answerFor(modules: Modules): void {
  addEventListener("message", (event) => {
    const channel = new Channel((event as MessageEvent<SharedArrayBuffer>).data);
    channel.send(ASKING, "loaded", []);
    while (true) answer(modules, channel);
  });
}

function answer(modules: Modules, channel: Channel): void {
  const encoder = new Encoder(MOST_BYTES);
  try {
    const { head, body } = channel.receive(ANSWERING);
    const returned = encoder.encode(callOf(modules, head as Question, body));
    channel.send(ASKING, { returned }, encoder.chunks);
  } catch (error) {
    const isRangeError = error instanceof RangeError;
    const threw = isRangeError ? error.message : String(error);
    channel.send(ASKING, { threw, isRangeError }, []);
  }
}

function callOf(modules: Modules, { module, fn, args }: Question, body: Uint8Array): unknown {
  const decoder = new Decoder(body);
  const given = args.map((arg) => decoder.decode(arg));
  const strange = given.find((arg) => arg instanceof Strange);
  if (strange) throw new TypeError(`${fn} can't be given ${strange.what}`);
  const own = Object.hasOwn(modules, module) ? modules[module] : {};
  if (!Object.hasOwn(own, fn)) throw new TypeError(`there is no ${fn} of ${module}`);
  return (own[fn] as (...args: unknown[]) => unknown)(...given);
}
