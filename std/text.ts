/** `@std/text` from the npm registry: deno-std is the same code without types. */
// @ts-types="./text.d.ts"
export { closestString } from "deno-std/text/closest_string.js";
