/** `@std/streams` from the npm registry: deno-std is the same code without types. */
// @ts-types="./streams.d.ts"
export {
  LimitedBytesTransformStream,
  TextLineStream,
  toBytes,
  toText,
} from "deno-std/streams/mod.js";
