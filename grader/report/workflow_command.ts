import { inert } from "../sandbox/inert.ts";

/**
 * One of GitHub's workflow commands: nothing in its text can end it, or begin another.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(
 *   workflowCommand("warning", { title: "Unreadable: ada" }, "100 % of it"),
 *   "::warning title=Unreadable%3A ada::100 %25 of it\n",
 * );
 * ```
 */
export function workflowCommand(
  name: "notice" | "error" | "warning",
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(",")}::${data(message)}\n`;
}

function data(text: string): string {
  return inert(text, Infinity)
    .replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
