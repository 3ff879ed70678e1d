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
    before:
      "A later token with a very large score still shows. Its score must become −Infinity, whatever it was, before softmax runs.",
    large: "Subtract the largest score of the row before exp, as exercise 4 asks of softmax.",
    dv: "out = weights·v is a plain product, so dv is weights transposed times dOut.",
    softmax:
      "dWeights is dOut·vᵀ. Each score moves all weights of its row: dScores = weights ⊙ (dWeights − the row's sum of weights ⊙ dWeights).",
    back: "The scores came from q·kᵀ: dq is dScores times k, dk is dScores transposed times q.",
    scaleBack: "The scores were divided by √d, so dq and dk are divided by it too, once.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
