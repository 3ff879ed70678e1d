import type { Matrix, Params, Random } from "../../../lib/mod.ts";
import { nearKink, slope } from "../network/gradient.ts";
import { forward, loss, type Net, type Rows } from "../network/network.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { shapeProblem, showExpected } from "../../judge/compare.ts";
import { someDigits } from "../network/digits.ts";
import { factorOf, hintOf, resultProblem } from "./gradients.ts";
import { activationsOf, net, randomParams } from "../network/small_network.ts";

const IMAGES = 4;
const DIRECTIONS = 3;
const COORDINATES = 6;
/** A mistake is told of where it comes in: the gradients of W1 and b1 are made from the output's. */
const FROM_THE_OUTPUT = ["W2", "b2", "W1", "b1"] as const;

/** The digits network at a point where every slope can be measured by a difference. */
interface Point {
  params: Params;
  x: Matrix;
  y: Matrix;
}

/**
 * Judges `backward` on 784-128-10 with real digits: 101,770 slopes are too many to measure one by
 * one, so along random directions, where each plays a part, and along a few weights.
 *
 * @param close whether a slope is near enough to the measured one; any one factor is let
 * through, as the length is another check's
 */
export async function digitsProblem(
  lab: Lab,
  close: (got: number, right: number) => boolean,
): Promise<Problem | undefined> {
  const point = await smoothPoint(lab);
  const { params, x, y } = point;
  const own = await lab.call("backward", [params, activationsOf(params, x), x, y]);
  const noGradients = resultProblem(own);
  if (noGradients) return noGradients;
  const gradient = own as Record<string, Matrix>;
  for (const name of FROM_THE_OUTPUT) {
    const { rows, cols } = params[name];
    const problem = shapeProblem(`d${name}`, gradient[`d${name}`], rows, cols, gradient);
    if (problem) return { ...problem, hint: "shape" };
  }
  const probes = [
    ...directionProbes(point, gradient, lab.random),
    ...weightProbes(point, gradient, lab.random),
  ];
  const factor = factorOf(probes.map(({ got }) => got), probes.map(({ right }) => right));
  const wrong = probes.find(({ got, right }) => !close(got, right));
  const turned = probes.some(({ got, right }) => !close(got / factor, right));
  return wrong && turned ? problemOf(wrong) : undefined;
}

interface Probe {
  /** The parameter whose slope it is. */
  of: keyof Net;
  what: string;
  got: number;
  right: number;
}

function problemOf({ of, what, got, right }: Probe): Problem {
  return {
    message: `${what} is ${showExpected(got)}, the numeric gradient is ${showExpected(right)}`,
    counterexample: `backward(params, activations, x, yTrue) // ${IMAGES} test digits, 784-128-10`,
    expected: showExpected(right),
    actual: showExpected(got),
    hint: hintOf(of),
  };
}

/** A ReLU at its kink has no slope: such points are drawn anew. */
async function smoothPoint(lab: Lab): Promise<Point> {
  while (true) {
    const params = randomParams([784, 128, 10], lab.random);
    const { x, y } = await someDigits(lab, IMAGES);
    if (!nearKink(net(params), x.toRows())) return { params, x, y };
  }
}

/** Slopes along random directions of length 1 in each parameter. */
function directionProbes({ params, x, y }: Point, own: Record<string, Matrix>, random: Random) {
  const probes: Probe[] = [];
  const [rows, labels, at] = [x.toRows(), y.toRows(), net(params)];
  for (const name of FROM_THE_OUTPUT) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const direction = unitDirection(at[name], random);
      const way = [0]; // how far along the direction
      const right = slope(way, 0, () => loss(moved(at, name, direction, way[0]), rows, labels));
      const got = dot(own[`d${name}`], direction);
      probes.push({ of: name, what: `the slope of d${name} along a random direction`, got, right });
    }
  }
  return probes;
}

/** Slopes along single weights of W1 whose pixel is inked and whose neuron is awake. */
function weightProbes({ params, x, y }: Point, own: Record<string, Matrix>, random: Random) {
  const [rows, labels, at] = [x.toRows(), y.toRows(), net(params)];
  const { a1 } = forward(at, rows);
  const alive: [number, number][] = [];
  rows[0].forEach((pixel, i) => {
    a1[0].forEach((active, j) => {
      if (pixel > 0 && active > 0) alive.push([i, j]);
    });
  });
  return Array.from(random.permutation(alive.length).subarray(0, COORDINATES), (index): Probe => {
    const [i, j] = alive[index];
    const right = slope(at.W1[i], j, () => loss(at, rows, labels));
    return { of: "W1", what: `dW1[${i}][${j}]`, got: own.dW1.get(i, j), right };
  });
}

function unitDirection(shape: Rows, random: Random): Rows {
  const raw = shape.map((row) => row.map(() => random.normal()));
  const length = Math.sqrt(raw.flat().reduce((sum, value) => sum + value * value, 0));
  return raw.map((row) => row.map((value) => value / length));
}

function moved(at: Net, name: keyof Net, direction: Rows, way: number): Net {
  return { ...at, [name]: at[name].map((row, i) => row.map((w, j) => w + way * direction[i][j])) };
}

function dot(m: Matrix, direction: Rows): number {
  return m.data.reduce((sum, value, i) => {
    return sum + value * direction[Math.floor(i / m.cols)][i % m.cols];
  }, 0);
}
