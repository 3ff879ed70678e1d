import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "18_attention",
  title: "Attention",
  deeper: true,
  exports: ["attention", "attentionBackward"],
  siblings: ["04_softmax"],
  /** What is read of the objects that they return. */
  shapes: {
    attention: fields("out", "weights"),
    attentionBackward: fields("dq", "dk", "dv"),
  },
  hints: {
    scores:
      "The score of query i for key j is row i of q times row j of k, added up: q times k transposed, T×T′. weights is softmax of them.",
    rows: "Softmax runs along each row of the scores: the weights of one query add up to one.",
    out: "Row i of out is the mean of the rows of v, weighted by row i of weights: one product.",
    scale: "Divide the scores by Math.sqrt(d), where d is the number of columns of q and of k.",
    mask:
      "With causal, row i sees columns 0 to i, itself included. Make the scores of all later columns −Infinity before softmax: exp turns them into exactly 0.",
    large:
      "Subtract the largest score of its row from each before exp, whatever its sign, as exercise 4 asks of softmax.",
    dv: "out = weights·v is a plain product, so dv is weights transposed times dOut.",
    softmax:
      "dWeights is dOut·vᵀ. Each score moves all weights of its row: dScores = weights ⊙ (dWeights − the row's sum of weights ⊙ dWeights).",
    back: "The scores came from q·kᵀ: dq is dScores times k, dk is dScores transposed times q.",
    scaleBack: "The scores were divided by √d, so dq and dk are divided by it too, once.",
  },
  findings: {
    before:
      "A later token with a very large score still shows. Its score must become −Infinity, whatever it was, before softmax runs.",
    sums:
      "The weights of a query do not add up to one. Softmax makes such numbers of the scores, and nothing comes after it: they are the weights.",
    hidden:
      "Later tokens have the weight 0 here, though causal is false. Without a mask every token sees all others.",
    once:
      "The larger score has the larger weight, as it should. But the weights are not softmax of the scores: exp of each, divided by the sum of its row, once.",
    turned: "The larger the score, the smaller is its weight: a sign is turned round before exp.",
    scaleOfMasked:
      "Without causal the scale is right. With it the scores are divided by √d just the same: a mask changes nothing of that.",
    maskNaN:
      "Without causal it is right, so NaN comes from the mask: a row in which everything is −∞, +∞ in place of −∞, and 0 · ∞ all make it. So does a softmax of exercise 4 that subtracts −∞ from −∞.",
    zero:
      "The slopes of a row of scores must add up to 0, as its weights add up to one. They do not: dScores = weights ⊙ (dWeights − the row's sum of weights ⊙ dWeights).",
    onlyMasked:
      "It is right with a causal mask, and wrong without one. The way back need not know the mask: where a token was hidden, its weight is 0 already.",
    onlySquare:
      "It is right with as many keys as queries. There may be more or fewer: row i of weights is a query, column j a key.",
    onlyUnmasked:
      "It is right without a mask, and wrong with one. Take the weights that are given: made anew from q and k they would hide nothing.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
