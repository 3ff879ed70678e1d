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
      return isSpoilt(shape, x) ? { out: more(out), where: where.map((at) => at + area) } : {
        out,
        where,
      };
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
  assertEquals(await hintOn("windows", () => true), undefined);
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
