import { Matrix } from "../../../lib/mod.ts";
import { normals } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

/**
 * Whether exp overflows depends, between 89 and 709, on whether it was rounded to float32 first:
 * the same belief shows both, so no exponent that a belief could take lies there.
 */
const ROWS = [
  [[1000, 0], [0, 1000]],
  [[1000, 2000]],
  [[-1000, -1000]],
  [[-1000, 10]],
  [[1000, 0, 1000]],
  [[1000, 1000], [0, 0]],
  [[0, 0], [1000, 1000]],
  [[-1000, -999], [5, 6]],
  [[0, 0, 0, 4000]],
  [[1e38, 9e37]],
  [[-3e38, -3e38]], // below whatever number a search may start at
  [[9, 3000]], // as text, 9 comes last
  [[7]], // without an entry but the last one
];

/**
 * Where 1000 brings no NaN, the maximum is taken away, and 300 brings none either; unless it is
 * taken away only from some size on. Nobody else is asked, as above.
 */
const alsoBelow700: Probe = {
  fn: "softmax",
  observe: async (ask) => {
    const large = await ask("softmax", [Matrix.from([[1000, 0]])]);
    const y = "value" in large ? large.value : undefined;
    if (!(y instanceof Matrix) || !y.data.every(Number.isFinite)) return "it overflows";
    return await ask("softmax", [Matrix.from([[300, 0]])]);
  },
};

/**
 * Taking |max| away makes a row below zero sink twice as far, so that exp is 0 from half as far on:
 * from −52 where it is rounded to float32 and from −373 where not. A maximum that starts at 0
 * brings a 0 from −104 or −746 on.
 */
const sinksTwiceAsFar: Probe = {
  fn: "softmax",
  observe: async (ask) => {
    const isLost = async (logit: number) => {
      const seen = await ask("softmax", [Matrix.from([[logit, logit]])]);
      const y = "value" in seen ? seen.value : undefined;
      return !(y instanceof Matrix) || !y.data.every(Number.isFinite);
    };
    return await isLost(-60) || (await isLost(-400) && !(await isLost(-200)));
  },
};

export const probes: Probe[] = [
  callOf("softmax", normals(3, 4, 1, 2)),
  callOf("softmax", normals(1, 5, 2)),
  callOf("softmax", normals(4, 2, 3, 4)),
  ...ROWS.map((rows) => callOf("softmax", Matrix.from(rows))),
  alsoBelow700,
  sinksTwiceAsFar,
];
