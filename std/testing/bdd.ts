/**
 * `@std/testing/bdd` over what Deno has built in, with the types of the part that this course uses.
 *
 * The types are narrower than those of `node:test`: what compiles here must compile with the real one.
 */
import * as test from "node:test";

/** What a test or a group of tests may be told beside its name and its body. */
export interface Options {
  /** Whether it is left out. */
  ignore?: boolean;
}

type ItBody = () => void | Promise<void>;
/** Not a promise: tests must be known when it returns. */
type DescribeBody = () => void | undefined;
type Hook = () => void | Promise<void>;

/** Registers a test. */
export function it(name: string, fn: ItBody): void;
export function it(name: string, options: Options, fn: ItBody): void;
export function it(name: string, ...rest: [ItBody] | [Options, ItBody]): void {
  const [{ ignore }, fn] = rest.length === 2 ? rest : [{} as Options, rest[0]];
  test.it(name, { skip: ignore }, fn);
}

/** Registers a group of tests, those that its body registers. */
export function describe(name: string, fn: DescribeBody): void;
export function describe(name: string, options: Options, fn: DescribeBody): void;
export function describe(
  name: string,
  ...rest: [DescribeBody] | [Options, DescribeBody]
): void {
  const [{ ignore }, fn] = rest.length === 2 ? rest : [{} as Options, rest[0]];
  test.describe(name, { skip: ignore }, fn);
}

/** Runs once before the tests of the group, or of the file. */
export function beforeAll(fn: Hook): void {
  test.before(fn);
}

/** Runs once after the tests of the group, or of the file. */
export function afterAll(fn: Hook): void {
  test.after(fn);
}

/** Runs before each test of the group, or of the file. */
export function beforeEach(fn: Hook): void {
  test.beforeEach(fn);
}

/** Runs after each test of the group, or of the file. */
export function afterEach(fn: Hook): void {
  test.afterEach(fn);
}
