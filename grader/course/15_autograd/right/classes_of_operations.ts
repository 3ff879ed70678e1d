// Zoo: A class for each operation, which finds its partners in the lists of all values and all slopes.

import { Matrix, type Operation } from "../lib/mod.ts";
import * as lib from "../lib/mod.ts";

/** Numbers of a matrix while they are worked on. */
class Grid {
  constructor(readonly height: number, readonly width: number, readonly cells: Float64Array) {}

  static like(grid: Grid) {
    return new Grid(grid.height, grid.width, new Float64Array(grid.cells.length));
  }

  static read(matrix: Matrix) {
    return new Grid(matrix.rows, matrix.cols, new Float64Array(matrix.data));
  }

  write() {
    return new Matrix(this.height, this.width, new Float32Array(this.cells));
  }

  /** Index of a place, row 0 for a lone row. */
  at(y: number, x: number) {
    return (this.height === 1 ? 0 : y * this.width) + x;
  }

  lines() {
    return Array.from(
      { length: this.height },
      (_, y) => this.cells.subarray(y * this.width, y * this.width + this.width),
    );
  }

  times(other: Grid) {
    return Grid.read(lib.matmul(this.write(), other.write()));
  }

  turned() {
    return Grid.read(lib.transpose(this.write()));
  }

  gain(other: Grid) {
    for (const [i, cell] of other.cells.entries()) this.cells[i] += cell;
  }
}

abstract class Step {
  constructor(readonly a: Grid, readonly b: Grid, readonly extra: Operation) {}
  abstract go(): Grid;
  abstract back(slope: Grid, intoA: Grid, intoB: Grid, went: Grid): void;
}

class Add extends Step {
  go() {
    const sum = Grid.like(this.a);
    for (let y = 0; y < sum.height; y++) {
      for (let x = 0; x < sum.width; x++) {
        const here = y * sum.width + x;
        sum.cells[here] = this.a.cells[here] + this.b.cells[this.b.at(y, x)];
      }
    }
    return sum;
  }
  back(slope: Grid, intoA: Grid, intoB: Grid) {
    intoA.gain(slope);
    slope.lines().forEach((line, y) => line.forEach((s, x) => intoB.cells[intoB.at(y, x)] += s));
  }
}

class Multiply extends Step {
  go() {
    const { a, b } = this;
    const lines = a.lines().map((line, y) => line.map((v, x) => v * b.cells[b.at(y, x)]));
    return new Grid(a.height, a.width, Float64Array.from(lines.flatMap((line) => [...line])));
  }
  back(slope: Grid, intoA: Grid, intoB: Grid) {
    const { a, b } = this;
    slope.lines().forEach((line, y) =>
      line.forEach((s, x) => {
        const [inA, inB] = [a.at(y, x), b.at(y, x)];
        const [forA, forB] = [s * b.cells[inB], s * a.cells[inA]];
        intoA.cells[inA] += forA;
        intoB.cells[inB] += forB;
      })
    );
  }
}

class Product extends Step {
  go() {
    return this.a.times(this.b);
  }
  back(slope: Grid, intoA: Grid, intoB: Grid) {
    intoA.gain(this.b.times(slope.turned()).turned()); // (b·dᵀ)ᵀ = d·bᵀ
    intoB.gain(slope.turned().times(this.a).turned()); // (dᵀ·a)ᵀ = aᵀ·d
  }
}

class Turn extends Step {
  go() {
    return this.a.turned();
  }
  back(slope: Grid, intoA: Grid) {
    intoA.gain(slope.turned());
  }
}

/** Entry by entry, and a slope that depends on the entry alone. */
class Entrywise extends Step {
  factorOf(entry: number) {
    return this.extra.op === "scale" ? this.extra.factor : Number(entry > 0);
  }
  go() {
    return new Grid(this.a.height, this.a.width, this.a.cells.map((v) => v * this.factorOf(v)));
  }
  back(slope: Grid, intoA: Grid) {
    this.a.cells.forEach((v, i) => intoA.cells[i] += this.factorOf(v) * slope.cells[i]);
  }
}

class Softmax extends Step {
  go() {
    const result = Grid.like(this.a);
    const isCausal = this.extra.op === "softmaxRows" && this.extra.causal === true;
    result.lines().forEach((line, y) => {
      const source = Array.from(this.a.lines()[y]).slice(0, isCausal ? y + 1 : undefined);
      const ceiling = Math.max(...source);
      let norm = 0;
      source.forEach((v, x) => norm += line[x] = Math.exp(v - ceiling));
      source.forEach((_, x) => line[x] /= norm);
    });
    return result;
  }
  back(slope: Grid, intoA: Grid, _: Grid, went: Grid) {
    const share = went.cells.map((p, i) => p * slope.cells[i]);
    const each = new Grid(went.height, went.width, share).lines();
    each.forEach((line, y) => {
      const whole = line.reduce((x, y) => x + y, 0);
      const target = intoA.lines()[y];
      went.lines()[y].forEach((p, x) => target[x] += line[x] - whole * p);
    });
  }
}

class Norm extends Step {
  deviation(line: Float64Array) {
    const epsilon = (this.extra.op === "layerNormRows" ? this.extra.epsilon : null) ?? 1e-5;
    const mean = line.reduce((s, v) => s + v, 0) / line.length;
    let variance = 0;
    for (const v of line) variance += (v - mean) * (v - mean);
    return { mean, inverse: (variance / line.length + epsilon) ** -0.5 };
  }
  go() {
    const result = Grid.like(this.a);
    this.a.lines().forEach((line, y) => {
      const { mean, inverse } = this.deviation(line);
      result.lines()[y].set(line.map((v) => inverse * v - inverse * mean));
    });
    return result;
  }
  back(slope: Grid, intoA: Grid, _: Grid, went: Grid) {
    const sources = slope.lines();
    went.lines().forEach((line, y) => {
      const { inverse } = this.deviation(this.a.lines()[y]);
      let [level, lean] = [0, 0];
      line.forEach((v, x) => {
        level += sources[y][x] / line.length;
        lean += v * sources[y][x] / line.length;
      });
      line.forEach((v, x) => {
        intoA.lines()[y][x] += inverse * (sources[y][x] - (level + lean * v));
      });
    });
  }
}

class Sum extends Step {
  go() {
    let all = 0;
    for (const cell of this.a.cells) all = all + cell;
    return new Grid(1, 1, new Float64Array([all]));
  }
  back(slope: Grid, intoA: Grid) {
    for (const i of intoA.cells.keys()) intoA.cells[i] += slope.cells[0];
  }
}

class CrossEntropy extends Step {
  go() {
    const goal = this.b.lines();
    let nats = 0;
    this.a.lines().forEach((line, y) => {
      const ceiling = Math.max(...line);
      const rest = line.reduce((s, v) => s + Math.exp(v - ceiling), 0);
      for (const [x, wanted] of goal[y].entries()) {
        if (wanted > 0) nats -= wanted * (line[x] - ceiling - Math.log(rest));
      }
    });
    return new Grid(1, 1, new Float64Array([nats / this.a.height]));
  }
  back(slope: Grid, intoA: Grid) {
    const softmax = new Softmax(this.a, this.b, this.extra).go();
    softmax.cells.forEach((p, i) => {
      intoA.cells[i] += slope.cells[0] / this.a.height * (p - this.b.cells[i]);
    });
  }
}

const STEPS = {
  add: Add,
  multiply: Multiply,
  matmul: Product,
  transpose: Turn,
  scale: Entrywise,
  relu: Entrywise,
  softmaxRows: Softmax,
  layerNormRows: Norm,
  sum: Sum,
  crossEntropy: CrossEntropy,
};

class Machine {
  readonly grids: Grid[];
  readonly steps: Step[] = [];

  constructor(readonly tape: Operation[], inputs: Matrix[]) {
    this.grids = inputs.map((input) => Grid.read(input));
    for (const operation of tape) {
      const [a, b = a] = operation.from.map((index) => this.grids[index]);
      const step = new STEPS[operation.op](a, b, operation);
      this.steps.push(step);
      this.grids.push(step.go());
    }
  }

  slopes(): Grid[] {
    const { grids, steps, tape } = this;
    const slopes = grids.map(Grid.like);
    slopes.at(-1)!.cells.fill(1);
    const offset = grids.length - steps.length;
    steps.toReversed().forEach((step, fromTheEnd) => {
      const k = steps.length - 1 - fromTheEnd;
      const [a, b = a] = tape[k].from;
      step.back(slopes[offset + k], slopes[a], slopes[b], grids[offset + k]);
    });
    return slopes.slice(0, offset);
  }
}

export const evaluate = (tape: Operation[], inputs: Matrix[]) =>
  new Machine(tape, inputs).grids.map((grid) => grid.write());

export const gradients = (tape: Operation[], inputs: Matrix[]) =>
  new Machine(tape, inputs).slopes().map((grid) => grid.write());
