/** `@std/bytes` from the npm registry: deno-std is the same code without types. */
// @ts-types="./bytes.d.ts"
export { concat } from "deno-std/bytes/concat.js";
