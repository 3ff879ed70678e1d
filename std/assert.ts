/** `@std/assert` from the npm registry: deno-std is the same code without types. */
// @ts-types="./assert.d.ts"
export {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertInstanceOf,
  assertMatch,
  assertNotEquals,
  assertNotMatch,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "deno-std/assert/mod.js";
