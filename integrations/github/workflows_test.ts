import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parse } from "@std/yaml";
import type { Workflow } from "../../grader/testdata/runner.ts";
import { validate } from "../../grader/testdata/validate.ts";
import { readWorkflow, workflow, WORKFLOWS } from "../../grader/testdata/workflows.ts";

describe("the workflows", () => {
  it("pass actionlint, which finds a planted fault in each", async () => {
    const texts = WORKFLOWS.map(readWorkflow);
    const asThey = texts.map((text) => ({ form: "workflow" as const, text }));
    const broken = asThey.map(({ text, form }) => ({
      form,
      text: text.replace(/runs-on: .*/, "runs-on: ${{ nothing.here }}"),
    }));
    const problems = await validate([...asThey, ...broken]);
    assertEquals(problems.slice(0, WORKFLOWS.length), WORKFLOWS.map(() => []));
    for (const found of problems.slice(WORKFLOWS.length)) assert(found.length > 0);
  });

  for (const name of WORKFLOWS) {
    describe(name, () => {
      const { permissions, on, jobs } = workflow(name);

      it("may read and nothing else, in time, without a secret of this repository's", () => {
        assertEquals(permissions, { contents: "read" });
        for (const job of Object.values(jobs)) assert(Number(job["timeout-minutes"]) > 0);
        assertNotMatch(JSON.stringify(on), /pull_request_target|workflow_run/);
        assertNotMatch(readWorkflow(name).replaceAll("secrets.SUBMISSION_TOKEN", ""), /secrets\./);
      });

      it("pins each action by its commit, leaves no token behind, and never runs text as code", () => {
        for (const [, action] of readWorkflow(name).matchAll(/uses: (.*)/g)) {
          assertMatch(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
        }
        for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
          assertNotMatch(step.run ?? "", /\$\{\{/);
          if (step.uses?.startsWith("actions/checkout@")) {
            assertEquals(step.with?.["persist-credentials"], false);
          }
        }
      });
    });
  }

  it("upload anew where a job is run again", () => {
    const steps = WORKFLOWS.flatMap((name) => Object.values(workflow(name).jobs))
      .flatMap(({ steps }) => steps);
    const uploads = steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    assert(uploads.length > 3);
    for (const upload of uploads) assertEquals(upload.with?.overwrite, true);
  });

  it("run once where a branch is pushed and a pull request is made of it", () => {
    for (const name of WORKFLOWS) {
      const { on, jobs } = workflow(name);
      if (!Array.isArray(on) || !on.includes("pull_request")) continue;
      const [first] = Object.values(jobs);
      const once = "github.event.pull_request.head.repo.full_name != github.repository";
      assertStringIncludes(String(first.if), `github.event_name != 'pull_request' || ${once}`);
    }
  });

  it("are called in the guide to GitHub as actionlint allows", async () => {
    const guide = await Deno.readTextFile(new URL("../../docs/github.md", import.meta.url));
    const examples = Array.from(guide.matchAll(/```yaml\n([^]*?)```/g), ([, text]) => text);
    assert(examples.length > 0);
    const problems = await validate(examples.map((text) => ({ form: "workflow", text })));
    assertEquals(problems, examples.map(() => []));
    for (const [job] of examples.map((text) => Object.values((parse(text) as Workflow).jobs))) {
      const { workflow_call } = workflow("grade-submission.yml").on as {
        workflow_call: { inputs: Record<string, { required?: boolean }> };
      };
      const given = Object.keys(job.with as Record<string, string>);
      for (const name of given) assert(name in workflow_call.inputs, name);
      for (const [name, { required }] of Object.entries(workflow_call.inputs)) {
        assert(!required || given.includes(name), name);
      }
    }
  });

  it("prove the course only where a maintainer says so, on the three systems", () => {
    const { ok } = workflow("ok.yml").jobs;
    assertMatch(String(ok.if), /^vars\.MAINTAINED == 'true' && /);
    const { matrix } = ok.strategy as { matrix: { system: string[] } };
    assertEquals(matrix.system.map((system) => system.split("-")[0]), [
      "ubuntu",
      "macos",
      "windows",
    ]);
    assertEquals(ok.steps.filter(({ run }) => run).map(({ run }) => run), ["deno task ok"]);
  });
});
