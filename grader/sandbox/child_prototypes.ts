/** Those that no global names. */
const UNNAMED = [
  [][Symbol.iterator](),
  ""[Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  "".matchAll(/./g),
  function* () {},
  async function () {},
  async function* () {},
].map((one) => Object.getPrototypeOf(one));

/**
 * Fixes the prototypes of all built-in objects: no method of theirs becomes a getter or setter, and
 * those that everything inherits from or waits for take no new ones; typed arrays alone stay as they are.
 * So a setter is not handed what the runtime assigns to objects of its own.
 *
 * Methods stay writable. Were they not, no object could be given a `toString` of its own by assigning
 * it: an inherited property that can't be written forbids that.
 */
export function fixPrototypes(): void {
  for (const prototype of prototypes()) {
    if (isOfNumbers(prototype)) continue;
    for (const name of Reflect.ownKeys(prototype)) {
      Object.defineProperty(prototype, name, { configurable: false });
    }
  }
  for (const root of [Object, Function, Promise]) Object.preventExtensions(root.prototype);
}

const NUMBERS = Object.getPrototypeOf(Float32Array.prototype);

/**
 * Whether typed arrays inherit from a prototype. V8 reads their entries the fast way only while nothing
 * about it was changed: a training takes two and a half times as long otherwise.
 */
function isOfNumbers(prototype: object): boolean {
  return prototype === NUMBERS || Object.getPrototypeOf(prototype) === NUMBERS;
}

/** The prototypes of all constructors that are globals, the unnamed ones, and what they inherit from. */
function prototypes(): Set<object> {
  const all = new Set<object>();
  const add = (one: object | null | undefined) => {
    for (; one && !all.has(one); one = Object.getPrototypeOf(one)) all.add(one);
  };
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(globalThis))) {
    if (typeof value === "function") add(value.prototype);
  }
  for (const value of UNNAMED) add(value), add((value as { prototype?: object }).prototype);
  return all;
}
