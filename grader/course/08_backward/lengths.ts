/** What to say of gradients that are right but for their length. */
import { GRADIENT, type Name, NAMES } from "./gradients.ts";
import { isClose } from "../../judge/compare.ts";
import { showNumber } from "../../judge/show.ts";
import { type Directed, isRight, type Length, type Verdicts } from "./verdicts.ts";

/** Factors that hang on the sizes, and their names. */
const FACTORS: readonly [name: string, of: (length: Length) => number][] = [
  ["N", ({ images }) => images],
  ["1/N", ({ images }) => 1 / images],
  ["1/N²", ({ images }) => 1 / images ** 2],
  ["the number of classes", ({ classes }) => classes],
  ["1/classes", ({ classes }) => 1 / classes],
  ["N/classes", ({ images, classes }) => images / classes],
];

/** Some gradients, and what each is of the right one: `{ names: ["dW2"], factor: "2" }`. */
export interface WrongLength {
  names: Name[];
  /** Undefined where it is no factor with a name. */
  factor: string | undefined;
}

/** The first gradient of the wrong length, and those that are wrong by the same factor. */
export function wrongLength(verdicts: Verdicts): WrongLength | undefined {
  const scaled = NAMES.flatMap((name) => {
    const verdict = verdicts[name];
    return verdict.kind === "directed" && !isRight(verdict)
      ? [{ name, factor: factorName(verdict) }]
      : [];
  });
  if (scaled.length === 0) return undefined;
  const [{ factor }] = scaled;
  return { names: scaled.filter((one) => one.factor === factor).map(({ name }) => name), factor };
}

/** "dW2 and db2 are 2 times the numeric gradient": the same on every network. */
export function tellLength({ names, factor }: WrongLength): string {
  const [verb, list] = [names.length > 1 ? "are" : "is", listed(names)];
  return factor === undefined
    ? `${list} ${verb} too long or too short, by a factor that changes with the sizes`
    : `${list} ${verb} ${factor} times the numeric gradient, on every network`;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function factorName({ lengths }: Directed): string | undefined {
  const fits = (of: (length: Length) => number) =>
    lengths.every((length) => isClose(length.factor, of(length), GRADIENT));
  const named = FACTORS.find(([, of]) => fits(of))?.[0];
  const constant = Number(lengths[0].factor.toPrecision(3));
  return named ?? (fits(() => constant) ? showNumber(constant) : undefined);
}
