/** `@std/yaml` from the npm registry: deno-std is the same code without types. */
// @ts-types="./yaml.d.ts"
export { parse } from "deno-std/yaml/parse.js";
