import { type LanguageModelSize, Matrix, Random } from "../../../lib/mod.ts";
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { Seeded } from "../../sandbox/values.ts";
import { slopesOf } from "../network/tape.ts";
import { runOf } from "./judge.ts";
import { randomScene } from "./scene.ts";

/** What a tape computes on a random model; two tapes of other operations may compute the same. */
function tapeOf(size: LanguageModelSize): Probe {
  const scene = randomScene(size, new Random(5));
  return {
    fn: "nextTokenTape",
    observe: async (ask) => {
      const seen = await ask("nextTokenTape", [size]);
      if (!("value" in seen)) return seen;
      const ran = runOf(seen.value, scene);
      if ("wrong" in ran) return ran;
      const slopes = slopesOf(ran.tape, ran.values).slice(2);
      return {
        logits: ran.logits,
        loss: ran.loss,
        isExchanged: ran.oddities.isExchanged,
        unread: slopes.map(({ data }) => data.every((slope) => slope === 0)),
      };
    },
  };
}

/** So many draws tell beliefs apart that draw by going through the tokens. */
const DRAWS = 60;

/** Which tokens come, seed by seed. */
function drawsOf(logits: number[], temperature: number, seeds = DRAWS): Probe {
  return {
    fn: "sample",
    observe: async (ask: Ask) => {
      const tokens = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const seen = await ask("sample", [Matrix.from([logits]), temperature, new Seeded(seed)]);
        tokens.push("value" in seen ? seen.value ?? "nothing" : seen.threw);
      }
      return tokens;
    },
  };
}

/** Whether a call leaves the logits as they are. */
const LEFT: Probe = {
  fn: "sample",
  observe: async (ask) => {
    const seen = await ask("sample", [Matrix.from([[3, 1, 2]]), 2, new Seeded(1)]);
    return "value" in seen ? { logits: seen.after[0] } : seen;
  },
};

export const probes: Probe[] = [
  tapeOf({ vocabulary: 4, context: 3, width: 4, heads: 1, layers: 1, hidden: 3 }),
  tapeOf({ vocabulary: 7, context: 5, width: 6, heads: 3, layers: 2, hidden: 4 }),
  tapeOf({ vocabulary: 5, context: 4, width: 6, heads: 2, layers: 1, hidden: 4 }), // whose root is neither 1 nor whole
  drawsOf([1, 0, 2, -1], 1),
  drawsOf([0.1, 0, 0, 0, 0, 0, 0, 0], 1, 20), // where hardly any draw is the likeliest
  drawsOf([0, 1, 2], 2),
  drawsOf([0, 1, 2], 0.5),
  drawsOf([1, 3, 2], 0, 20),
  drawsOf([-3, -1, -2], 0, 20),
  drawsOf([1, 3, 2], 1e-310, 5),
  drawsOf([1000, 999], 1, 20),
  LEFT,
];
