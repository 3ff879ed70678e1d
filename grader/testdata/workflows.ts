import { parse } from "@std/yaml";
import type { Workflow } from "./runner.ts";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);

/** The workflows' file names, in order. */
export const WORKFLOWS = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name).sort();

/** The text of a workflow. */
export function readWorkflow(name: string): string {
  return Deno.readTextFileSync(new URL(name, FOLDER));
}

/** What a workflow says. */
export function workflow(name: string): Workflow {
  return parse(readWorkflow(name)) as Workflow;
}

/** The reference for one exercise. */
export function solution(id: string): string {
  return Deno.readTextFileSync(new URL(`../../solutions/${id}.ts`, import.meta.url));
}
