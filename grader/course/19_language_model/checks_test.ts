import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { type LanguageModelSize, type Operation, parameterShapes } from "../../../lib/mod.ts";
import { nextTokenTape } from "../../../solutions/19_language_model.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** The hint of a check on the reference's tape, each of its operations changed. */
async function hintOf(
  id: string,
  change: (operation: Operation, at: (name: string) => number, i: number) => Operation,
): Promise<string | undefined> {
  const lab = labOf({
    nextTokenTape: (size: LanguageModelSize) => {
      const names = parameterShapes(size).map(({ name }) => name);
      const at = (name: string) => 2 + names.indexOf(name);
      return nextTokenTape(size).map((operation, i) => change(operation, at, i));
    },
  });
  return (await checks.find((check) => check.id === id)!.run(lab))?.hint;
}

/** The same operation, from other values. */
function from(operation: Operation, values: number[]): Operation {
  return { ...operation, from: values } as Operation;
}

it("a hint says what the embedding and the loss are right without", async () => {
  const noPositions = (operation: Operation, at: (name: string) => number): Operation =>
    operation.from[1] === at("positions")
      ? { op: "scale", from: [operation.from[0]], factor: 1 }
      : operation;
  assertEquals(await hintOf("embedding", noPositions), "positions");
  const own = (operation: Operation) =>
    operation.op === "crossEntropy" ? from(operation, [operation.from[0], 0]) : operation;
  assertEquals(await hintOf("embedding", own), "loss");
});

it("a hint says where norms, scores and the MLP come out right", async () => {
  const wrongGain = (operation: Operation, at: (name: string) => number) =>
    operation.op === "multiply" ? from(operation, [operation.from[0], at("finalGain")]) : operation;
  assertEquals(await hintOf("norms", wrongGain), "plainNorms");
  const negated = (operation: Operation) =>
    operation.op === "scale" ? { ...operation, factor: -operation.factor } : operation;
  assertEquals(await hintOf("attention", negated), "compared");
  const noBias = (operation: Operation, at: (name: string) => number): Operation =>
    operation.op === "add" && operation.from[1] === at("layer0.b1")
      ? { op: "scale", from: [operation.from[0]], factor: 1 }
      : operation;
  assertEquals(await hintOf("mlp", noBias), "biases");
});

it("a hint says where every softmax is masked, and later tokens still come in", async () => {
  const downTheColumns = labOf({
    nextTokenTape: (size: LanguageModelSize) => {
      const tape = nextTokenTape(size);
      const loss = tape.pop()!;
      let [value] = loss.from as number[];
      const last = (operation: Operation) => (tape.push(operation), ++value);
      last({ op: "transpose", from: [value] });
      last({ op: "layerNormRows", from: [value] });
      last({ op: "transpose", from: [value] });
      return [...tape, from(loss, [value, 1])];
    },
  });
  const causal = checks.find(({ id }) => id === "causal")!;
  assertEquals((await causal.run(downTheColumns))?.hint, "masked");
  const unmasked = (operation: Operation) =>
    operation.op === "softmaxRows" ? { ...operation, causal: false } : operation;
  assertEquals(await hintOf("causal", unmasked), undefined); // the check's own
});
