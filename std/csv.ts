/** `@std/csv` from the npm registry: deno-std is the same code without types. */
// @ts-types="./csv.d.ts"
export { parse, stringify } from "deno-std/csv/mod.js";
