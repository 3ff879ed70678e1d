import { Matrix } from "../../../lib/mod.ts";
import type { Symptom } from "../../judge/check.ts";
import type { Hint } from "./exercise.ts";
import type { Name } from "./gradients.ts";
import type { Verdicts } from "./verdicts.ts";

/** The gradient that is made from the same error as another one. */
const BESIDE = { dW2: "db2", db2: "dW2", dW1: "db1", db1: "dW1" } as const;

/**
 * The hint to a wrong gradient. Where the other one of its layer is right, the error is right that both
 * are made from. Where that error is wrong, so is all that is made from it. On digits slopes are short.
 */
export function hintTo(name: Name): (symptom: Symptom) => Hint | "none" {
  const isBias = name.startsWith("db");
  const isHidden = name.endsWith("1");
  return ({ problem, cameOut }) => {
    const passed = (other: Name) => cameOut(other) === "passed";
    if (!isShape(problem) && cameOut("real-digits") === "passed") return "digitsAlone";
    if (isBias && (isShape(problem) || passed(BESIDE[name]))) return "sums";
    if (passed(BESIDE[name])) return isHidden ? "hiddenWeights" : "outputWeights";
    if (isShape(problem)) return "shape";
    if (!isHidden && passed("dW1") && passed("db1")) return "fromError";
    const isOutputWrong = !passed("dW2") && !passed("db2");
    return isHidden && !isOutputWrong ? "hidden" : "output";
  };
}

/** The hint where only several images come out wrong: with both of the output's, their error is. */
export function hintToSeveral({ dW2, db2 }: Verdicts): Hint {
  return dW2.kind === "wrong" && db2.kind === "wrong" ? "imagesAtOutput" : "images";
}

/** On digits only what the small networks did not show needs a hint. */
export function hintOnDigits({ problem, cameOut }: Symptom): Hint | "none" {
  const isNew = ["dW2", "db2", "dW1", "db1"].every((name) => cameOut(name) === "passed");
  if (!isNew || isShape(problem)) return "none";
  const x = problem.args?.[2];
  return x instanceof Matrix && x.rows === 1 ? "oneImage" : "sizes";
}

function isShape({ reason }: Symptom["problem"]): boolean {
  return "what" in reason && reason.what === "shape";
}
