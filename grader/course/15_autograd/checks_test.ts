import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import { evaluate, gradients } from "../../../solutions/15_autograd.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** Which input's slopes are spoilt on a tape, if any. */
type Spoilt = (tape: Operation[], inputs: Matrix[]) => number | undefined;

/** The hint of a check on an autograd whose values and slopes are spoilt on some tapes. */
async function hintOn(id: string, spoiltOn: Spoilt) {
  const spoil = (matrices: Matrix[], at: number | undefined) =>
    matrices.map((matrix, i) => i === at ? more(matrix) : matrix);
  const lab = labOf({
    evaluate: (tape: Operation[], inputs: Matrix[]) => {
      const values = evaluate(tape, inputs);
      return spoil(values, spoiltOn(tape, inputs) === undefined ? undefined : values.length - 1);
    },
    gradients: (tape: Operation[], inputs: Matrix[]) =>
      spoil(gradients(tape, inputs), spoiltOn(tape, inputs)),
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

const more = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((x) => x + 1));
const has = (tape: Operation[], op: Operation["op"]) => tape.some((one) => one.op === op);

it("a hint says that softmax is right without causal", async () => {
  const causal: Spoilt = (tape) =>
    tape.some((one) => one.op === "softmaxRows" && one.causal) ? 0 : undefined;
  assertEquals(await hintOn("values-softmax", causal), "onlyWithoutCausal");
  assertEquals(await hintOn("slopes-softmax", causal), "onlyWithoutCausal");
  const any: Spoilt = (tape) => has(tape, "softmaxRows") ? 0 : undefined;
  assertEquals(await hintOn("values-softmax", any), undefined);
});

it("a hint says that the slopes of a row are right, and not those of what it stands beside", async () => {
  const beside = (at: number): Spoilt => (_, [a, b]) =>
    b?.rows === 1 && a.rows > 1 ? at : undefined;
  assertEquals(await hintOn("slopes-rows", beside(0)), "onlyTheRow");
  assertEquals(await hintOn("slopes-rows", beside(1)), undefined);
});

it("a hint on what is unused is about that alone", async () => {
  const chained: Spoilt = (tape, { length }) =>
    tape.length > 3 && tape.some(({ from }) => from[0] === length) ? tape[0].from[0] : undefined;
  assertEquals(await hintOn("unused", chained), "behindAnother");
});
