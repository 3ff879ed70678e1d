/**
 * This course's own language model: the third capstone's training on the solutions.
 *
 * Usage: writer_peer.ts FOLDER. FOLDER holds what `writer_data.ts` wrote.
 */
import { type AdamState, Matrix, parameterShapes, Random } from "../../lib/mod.ts";
import { sizeFor } from "../../grader/course/capstone_text/settings.ts";
import { adamStep } from "../../solutions/14_optimizers.ts";
import { evaluate, gradients } from "../../solutions/15_autograd.ts";
import { nextTokenTape } from "../../solutions/19_language_model.ts";
import { RUNTIME, serve, timed } from "./serve.ts";
import { STEPS } from "./writer_data.ts";

/** So many windows are read after a round. */
const MEASURED = 20;

const [folder] = Deno.args;
const text = await Deno.readFile(`${folder}/text`);
const size = sizeFor(Math.max(...text) + 1);
const tape = nextTokenTape(size);
const random = new Random(1);
const start = new Float32Array((await Deno.readFile(`${folder}/start`)).buffer);
let params: Matrix[] = [];
for (const { rows, cols } of parameterShapes(size)) {
  const from = params.reduce((sum, { data }) => sum + data.length, 0);
  params.push(new Matrix(rows, cols, start.slice(from, from + rows * cols)));
}
let states: AdamState[] = params.map(({ rows, cols }) => ({
  m: new Matrix(rows, cols),
  v: new Matrix(rows, cols),
}));
let step = 0;

/** A window drawn from the text. */
function drawn(): Matrix[] {
  const from = Math.floor((text.length - size.context) * random.uniform());
  return [from, from + 1].map((first) => {
    const rows = new Matrix(size.context, size.vocabulary);
    for (let t = 0; t < size.context; t++) rows.set(t, text[first + t], 1);
    return rows;
  });
}

function steps(): void {
  for (let i = 0; i < STEPS; i++) {
    const slopes = gradients(tape, [...drawn(), ...params]).slice(2);
    const options = { learningRate: 3e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, step: ++step };
    const next = params.map((w, p) => adamStep(w, slopes[p], states[p], options));
    params = next.map(({ w }) => w);
    states = next.map(({ state }) => state);
  }
}

function meanLoss(): number {
  let loss = 0;
  for (let i = 0; i < MEASURED; i++) {
    loss += evaluate(tape, [...drawn(), ...params]).at(-1)!.get(0, 0);
  }
  return loss / MEASURED;
}

await serve(RUNTIME, () => timed(steps, meanLoss));
