/** A model with random parameters, and a text that it reads. */
import { type LanguageModelSize, Matrix, parameterShapes, type Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";

/** A model with a text: what a tape is run on. */
export interface Scene {
  size: LanguageModelSize;
  /** T×V, one-hot. */
  tokens: Matrix;
  /** T×V, one-hot. */
  targets: Matrix;
  /** By name, in the order of `parameterShapes`. */
  params: Map<string, Matrix>;
}

/** A model of random parameters and a random text, none of whose targets is its token. */
export function randomScene(size: LanguageModelSize, random: Random): Scene {
  const { vocabulary, context } = size;
  const draw = (end: number) => Math.floor(end * random.uniform());
  const classes = Array.from({ length: context }, () => draw(vocabulary));
  const next = classes.map((c) =>
    vocabulary === 1 ? 0 : (c + 1 + draw(vocabulary - 1)) % vocabulary
  );
  const params = new Map(
    parameterShapes(size).map(({ name, rows, cols }) => {
      const [centre, spread] = name.endsWith("Gain") ? [1, 0.4] : [0, 0.8];
      const drawn = () => centre + spread * random.normal();
      return [name, new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, drawn))];
    }),
  );
  return { size, tokens: oneHot(classes, vocabulary), targets: oneHot(next, vocabulary), params };
}

/** A scene some of whose parameters are zeros. */
export function without(scene: Scene, isZero: (name: string) => boolean): Scene {
  const params = new Map(
    [...scene.params].map(([name, matrix]) =>
      [name, isZero(name) ? new Matrix(matrix.rows, matrix.cols) : matrix] as const
    ),
  );
  return { ...scene, params };
}

/** What a tape of this scene is run on, in order. */
export function inputsOf({ tokens, targets, params }: Scene): Matrix[] {
  return [tokens, targets, ...params.values()];
}
