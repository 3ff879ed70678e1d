/** Types for the part of `@std/yaml` that this course uses. */

/** What a YAML document holds: plain values, lists and records. */
export function parse(content: string): unknown;
