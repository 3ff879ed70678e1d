// Walks everything that code in a child can reach: `deno task reachable` writes down what it finds.
import * as lib from "../lib/mod.ts";
import * as sibling from "./03_relu.ts";

/** What no global names, and a line of code makes. */
const MADE = {
  "array iterator": [][Symbol.iterator](),
  "string iterator": ""[Symbol.iterator](),
  "map iterator": new Map()[Symbol.iterator](),
  "set iterator": new Set()[Symbol.iterator](),
  "match": /(?<a>.)/d.exec("a"),
  "matches": "a".matchAll(/a/g),
  "generator": (function* () {})(),
  "async generator": (async function* () {})(),
  "async function": async function () {},
  "iterator helper": [].values().map((x) => x),
  "wrapped iterator": Iterator.from({ next() {} }),
  "segments": new Intl.Segmenter().segment("a"),
  "segment iterator": new Intl.Segmenter().segment("a")[Symbol.iterator](),
  "arguments": (function () {
    return arguments;
  })(),
  "template": ((strings) => strings)`a`,
  "error of a clone": thrownBy(() => structuredClone(() => {})),
  "error of a regular expression": thrownBy(() => new RegExp("(")),
  "error of an import": await import("node:fs").catch((error) => error),
  "import.meta": import.meta,
  "module lib": lib,
  "module sibling": sibling,
};

function thrownBy(f) {
  try {
    f();
  } catch (error) {
    return error;
  }
}

/** One line for each object that can be reached, with what it has: methods `()`, accessors `get`. */
export function forward(): string[] {
  const lines = [];
  const seen = new Set();
  const queue = [["globalThis", globalThis], ...Object.entries(MADE)];
  for (const [path, value] of queue) {
    if (value === null || !/^(object|function)$/.test(typeof value) || seen.has(value)) continue;
    seen.add(value);
    const members = Reflect.ownKeys(value).filter((key) => !isPlain(value, key));
    const shown = members.map((key) => show(value, key)).sort();
    if (typeof value !== "function" || shown.length > 0) lines.push(`${path}: ${shown.join(" ")}`);
    for (const key of Reflect.ownKeys(value)) {
      const name = typeof key === "symbol" ? `[${key.description}]` : key;
      const { get, set } = Object.getOwnPropertyDescriptor(value, key);
      queue.push([`${path}.get ${name}`, get], [`${path}.set ${name}`, set]);
      queue.push([`${path}.${name}`, valueOf(value, key)]);
    }
    queue.push([`${path}.__proto__`, Object.getPrototypeOf(value)]);
  }
  return lines;
}

/** What every function has says nothing. */
function isPlain(value, key) {
  if (typeof value !== "function") return false;
  return /^(length|name|arguments|caller|prototype)$/.test(String(key));
}

function show(value, key) {
  const name = typeof key === "symbol" ? `[${key.description}]` : key;
  const { get, set } = Object.getOwnPropertyDescriptor(value, key);
  if (get || set) return `${get ? "get" : ""}${get && set ? "/" : ""}${set ? "set" : ""} ${name}`;
  return typeof valueOf(value, key) === "function" ? `${name}()` : name;
}

function valueOf(value, key) {
  try {
    return value[key];
  } catch {
    return undefined; // a getter that wants another object
  }
}
