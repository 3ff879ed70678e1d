/** What a GitHub Actions run shows of a command that could not do its work. */
import { inMarkdown } from "../report/markdown.ts";
import { workflowCommand } from "../report/workflow_command.ts";
import type { Io } from "./io.ts";

/** Whether the command runs in GitHub Actions. */
export function isActions({ env }: Pick<Io, "env">): boolean {
  return env?.("GITHUB_ACTIONS") === "true";
}

/** Says in a GitHub Actions run why nothing was graded: as an annotation, and in the job's summary. */
export function faultInActions(io: Pick<Io, "env" | "error">, message: string): void {
  if (!isActions(io)) return;
  io.error(workflowCommand("error", { title: "Not graded" }, message));
  const path = io.env?.("GITHUB_STEP_SUMMARY");
  if (!path) return;
  try {
    Deno.writeTextFileSync(path, `## Not graded\n\n${inMarkdown(message)}\n`, { append: true });
  } catch {
    // the annotation says it too
  }
}
