/**
 * The way back as far as the scores, told apart from the products behind it: with the unit vectors as
 * keys, dq is the slopes along the scores themselves, but for their scale.
 */
import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Lab, type Problem } from "../../judge/check.ts";
import { isClose, matrixProblem, type Rows } from "../../judge/compare.ts";
import { forAll } from "../../judge/property.ts";
import { showNumber } from "../../judge/show.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { normals } from "../network/scene.ts";
import {
  either,
  type Heads,
  meansOf,
  numericSlopes,
  scoresOf,
  turned,
  type Upstream,
} from "./head.ts";
import { isLonger, ofBackward, type Returned, slopeVerdict } from "./judge.ts";

/** What is wrong with the slopes along the scores, wherever they come out: a product is another check's. */
export function scoresProblem(
  lab: Lab,
  heads: Heads,
): Promise<Problem | undefined> {
  return forAll(lab, heads, (head) => ofUnitKeys(lab, withUnitKeys(head)));
}

/** Whether the slopes along the scores of each row add up to 0, as those of softmax do. */
export async function addUpToZero(lab: Lab): Promise<boolean> {
  let sums: number[] = [];
  await ofBackward(lab, withUnitKeys(EXAMPLE), ({ dq }) => {
    if (dq instanceof Matrix) sums = dq.toRows().map((row) => row.reduce((sum, x) => sum + x, 0));
    return undefined;
  });
  return sums.every((sum) => Math.abs(sum) < 1e-4);
}

function ofUnitKeys(lab: Lab, head: Upstream): Promise<Problem | undefined> {
  return ofBackward(lab, head, (got) => {
    const { problem, onlyLength } = slopeVerdict("q", head, got);
    if (!problem || onlyLength) return undefined;
    return isAnywhere(numericSlopes("q", head), got) ? undefined : problem;
  });
}

/** Whether dq or dk holds the slopes along the scores, upright or lying, whatever their length. */
function isAnywhere(right: Rows, { dq, dk }: Returned): boolean {
  return [dq, dk].some((own) =>
    own instanceof Matrix &&
    [right, turned(right)].some((rows) => hasShape(own, rows) && agrees(own, rows))
  );
}

function hasShape({ rows, cols }: Matrix, right: Rows): boolean {
  return rows === right.length && cols === right[0].length;
}

/** The same weights, values and slopes, from queries that meet unit vectors. */
function withUnitKeys({ q, k, ...rest }: Upstream): Upstream {
  const keys = k.rows;
  const longer = Math.sqrt(keys / k.cols);
  const scores = scoresOf(q.toRows(), k.toRows()).map((row) => row.map((x) => x * longer));
  const unit = new Matrix(keys, keys);
  for (let j = 0; j < keys; j++) unit.set(j, j, 1);
  return { ...rest, q: Matrix.from(scores), k: unit };
}

/**
 * What is wrong with the product that dq or dk is made by, where the slopes along the scores are wrong
 * already and have cost their points: it must agree with the submission's own.
 */
export function productProblem(lab: Lab, name: "q" | "k"): Promise<Problem | undefined> {
  return forAll(lab, either, async (head) => {
    const unit = withUnitKeys(head);
    let own: unknown;
    const failed = await ofBackward(lab, unit, ({ dq }) => void (own = dq));
    return failed ?? await ofBackward(lab, head, (got) => {
      const { problem, onlyLength } = slopeVerdict(name, head, got);
      if (!problem || onlyLength) return undefined;
      if (problem.reason || !isTelling(own) || !hasShape(own, unit.q.toRows())) return problem;
      const right = productOf(name, own.toRows(), head);
      return agrees(got[`d${name}`] as Matrix, right) ? undefined : problem;
    });
  });
}

/** Whether something depends on it: a product of zeros is right whatever it is made of. */
function isTelling(own: unknown): own is Matrix {
  return own instanceof Matrix && own.data.some((x) => Math.abs(x) > 1e-6);
}

/** Slopes along the scores, times the keys; or transposed, times the queries. */
function productOf(name: "q" | "k", scores: Rows, { q, k }: Upstream): Rows {
  if (name === "q") return meansOf(scores, k.toRows());
  return meansOf(turned(scores), q.toRows());
}

function agrees(own: Matrix, right: Rows): boolean {
  const tolerance = { absolute: 1e-4, relative: 1e-3 };
  return isLonger(own, right) || matrixProblem("it", own, right, { tolerance }) === undefined;
}

/** A head of which no slope is 0. */
export const EXAMPLE: Upstream = {
  q: normals(3, 3, 31),
  k: normals(3, 3, 32),
  v: normals(3, 2, 33),
  dOut: normals(3, 2, 34),
  causal: false,
};

/** Which of dq and dk point elsewhere than the slopes, where all numbers are in general position. */
export async function wrongDirections(lab: Lab): Promise<Set<string>> {
  const wrong = new Set<string>();
  await ofBackward(lab, EXAMPLE, (got) => {
    for (const name of ["q", "k"] as const) {
      const { problem, onlyLength } = slopeVerdict(name, EXAMPLE, got);
      if (problem && !onlyLength) wrong.add(name);
    }
    return undefined;
  });
  return wrong;
}

/** Whether a submission has the slopes along the scores right; a throw is wrong too. */
export async function areScoresRight(lab: Lab): Promise<boolean> {
  try {
    for (const causal of [false, true]) {
      if (await ofUnitKeys(lab, withUnitKeys({ ...EXAMPLE, causal }))) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof SandboxError) return false;
    throw error;
  }
}

/**
 * What is wrong with the scale, where the slopes along the scores are wrong already. Keys that are made
 * four times as wide by zeros, and queries that are doubled, keep every weight: dq is halved, dk stays.
 */
export async function widthProblem(lab: Lab): Promise<Problem | undefined> {
  let told = false;
  const problem = await forAll(lab, either, async (head) => {
    const seen: Returned[] = [];
    const wide = { ...head, q: widened(head.q, 2), k: widened(head.k, 1) };
    for (const one of [head, wide]) {
      const problem = await ofBackward(lab, one, (got) => void seen.push(got));
      if (problem) return problem;
    }
    told ||= isTelling(seen[0].dq) && isTelling(seen[0].dk);
    return ratioProblem("dq", seen, 1 / 2) ?? ratioProblem("dk", seen, 1);
  });
  if (!problem && !told) throw new Blocked("dq and dk must not be zeros throughout");
  return problem;
}

function widened({ rows, cols, data }: Matrix, factor: number): Matrix {
  const wide = new Matrix(rows, 4 * cols);
  data.forEach((x, i) => wide.row(Math.floor(i / cols))[i % cols] = factor * x);
  return wide;
}

/** What is wrong with a gradient beside the one for the narrow keys; another shape is another check's. */
function ratioProblem(name: "dq" | "dk", seen: Returned[], factor: number): Problem | undefined {
  const [narrow, wide] = seen.map((got) => got[name]);
  if (!(narrow instanceof Matrix) || !(wide instanceof Matrix)) return undefined;
  if (wide.rows !== narrow.rows || wide.cols !== 4 * narrow.cols) return undefined;
  const largest = narrow.data.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (const [i, x] of narrow.data.entries()) {
    const [row, col] = [Math.floor(i / narrow.cols), i % narrow.cols];
    const tolerance = { absolute: 1e-4 * (1 + largest), relative: 1e-3 };
    if (isClose(wide.get(row, col), factor * x, tolerance)) continue;
    const [actual, expected] = [wide.get(row, col), factor * x].map(showNumber);
    const message =
      `${name}[${row}][${col}] is ${actual} when zeros make d four times as large and ` +
      `q is doubled, expected ${expected}: the same scores divided by √d`;
    return { message, expected, actual };
  }
  return undefined;
}
