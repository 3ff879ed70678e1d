import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { Matrix, type PoolShape } from "../../../lib/mod.ts";
import { maxPool, maxPoolBackward } from "../../../solutions/17_max_pool.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** Whether a pooling comes out wrong. */
type Spoilt = (shape: PoolShape, x: Matrix) => boolean;

/** The hint of a check on a pooling that is spoilt in some cases. */
async function hintOn(id: string, isSpoilt: Spoilt) {
  const lab = labOf({
    maxPool: (x: Matrix, shape: PoolShape) => {
      const { out, where } = maxPool(x, shape);
      const area = shape.height * shape.width * shape.channels;
      if (!isSpoilt(shape, x)) return { out, where };
      return { out: id === "where" ? out : more(out), where: where.map((at) => at + area) };
    },
    maxPoolBackward: (dOut: Matrix, where: Uint32Array, shape: PoolShape) => {
      const dx = maxPoolBackward(dOut, where, shape);
      return isSpoilt(shape, dOut) ? more(dx) : dx;
    },
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

const more = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((x) => x + 1));

it("a hint says what windows are right without", async () => {
  const isOne: Spoilt = ({ height, width, size }) => height < 2 * size && width < 2 * size;
  assertEquals(await hintOn("windows", (shape, x) => !isOne(shape, x)), "onlyOneWindow");
  assertEquals(await hintOn("windows", ({ height, width }) => height !== width), "onlyWhereSquare");
  assertEquals(await hintOn("windows", ({ size }) => size > 2), "onlyOfTwo");
  assertEquals(await hintOn("windows", () => true), "noPixel");
});

it("a hint says what all of it is right without", async () => {
  assertEquals(await hintOn("all", (_, x) => x.data.some((n) => n < 0)), "onlyAboveZero");
  assertEquals(await hintOn("all", (_, x) => x.rows > 1), "onlyOneImage");
  assertEquals(await hintOn("all", ({ channels }) => channels > 1), "onlyOneChannel");
  const hasRest: Spoilt = ({ height, width, size }) => height % size > 0 || width % size > 0;
  assertEquals(await hintOn("all", hasRest), "onlyWithoutRest");
});

it("a hint says what the places and the way back are right without", async () => {
  assertEquals(await hintOn("where", ({ channels }) => channels > 1), "onlyOneChannel");
  assertEquals(await hintOn("back", ({ height, width }) => height !== width), "onlyWhereSquare");
});

it("numbers that are close to each other are told apart", async () => {
  const isClose: Spoilt = (_, x) => x.data.some((n) => n > 0.5 && n < 0.502);
  assertEquals(await hintOn("all", isClose), "close");
  assertEquals(await hintOn("where", isClose), "close");
});

/** The hint of a check on answers that are changed. */
async function hintOf(
  id: string,
  change: { pool?: typeof maxPool; back?: (right: Matrix) => Matrix },
): Promise<string | undefined> {
  const lab = labOf({
    maxPool: change.pool ?? maxPool,
    maxPoolBackward: (dOut: Matrix, where: Uint32Array, shape: PoolShape) => {
      const dx = maxPoolBackward(dOut, where, shape);
      return change.back ? change.back(dx) : dx;
    },
  });
  return (await checks.find((check) => check.id === id)!.run(lab))?.hint;
}

it("a hint says what came in place of the largest number", async () => {
  const negated = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((x) => -x));
  const smallest = (x: Matrix, shape: PoolShape) => {
    const { out, where } = maxPool(negated(x), shape);
    return { out: negated(out), where };
  };
  assertEquals(await hintOf("windows", { pool: smallest }), "notLargest");
  assertEquals(await hintOf("where", { pool: smallest }), "outFirst");
  const halved = (x: Matrix, shape: PoolShape) => {
    const { out: { rows, cols, data }, where } = maxPool(x, shape);
    return { out: new Matrix(rows, cols, data.map((z) => z / 2)), where };
  };
  assertEquals(await hintOf("windows", { pool: halved }), "noPixel");
});

it("a hint says what became of the slopes", async () => {
  const each = (of: (slope: number) => number) => ({ rows, cols, data }: Matrix) =>
    new Matrix(rows, cols, data.map(of));
  assertEquals(await hintOf("back", { back: each((slope) => slope / 4) }), "changed");
  assertEquals(await hintOf("back", { back: each((slope) => slope && 1) }), "changed");
  assertEquals(await hintOf("back", { back: each((slope) => slope || 1) }), "shared");
  assertEquals(await hintOf("back", { back: each((slope) => Math.max(0, slope)) }), "lost");
});

it("places are asked for where something is left over, too", async () => {
  const cropped = (x: Matrix, shape: PoolShape) => {
    const { out, where } = maxPool(x, shape);
    const { height, width, size } = shape;
    const [tall, wide] = [height - height % size, width - width % size];
    const moved = where.map((at) => {
      const [c, row] = [Math.floor(at / (height * width)), Math.floor(at / width) % height];
      return (c * tall + row) * wide + at % width;
    });
    return { out, where: moved };
  };
  assertEquals(await hintOf("where", { pool: cropped }), "onlyWithoutRest");
  const problem = await checks.find(({ id }) => id === "where")!.run(
    labOf({ maxPool: cropped, maxPoolBackward }),
  );
  assertEquals(problem?.message, "where[0] (channel 0, window row 0, column 0) is 3, expected 4");
});
