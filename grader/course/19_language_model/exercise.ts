import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "19_language_model",
  title: "A language model",
  deeper: true,
  exports: ["nextTokenTape", "sample"],
  siblings: ["04_softmax"],
  /** What is read of each operation. */
  shapes: { nextTokenTape: fields("op", "from", "factor", "causal", "epsilon") },
  hints: {
    form:
      "Values 0 and 1 are tokens and targets, and the parameters follow in the order of parameterShapes. The first operation makes the value after all of these, the next one the value after that. A helper that pushes an operation and returns the index of its value keeps count for you. Layers and heads count from 0, and indexOf returns −1 for a name that is not in the list.",
    embedding:
      "tokens times embedding takes the row of each token. The positions are added to it once, before the first layer. After the layers come the last norm and the unembedding, and the tape ends in the cross-entropy of the logits with the targets, value 1.",
    norms:
      "Both parts of a layer read layerNorm(x) times their gain plus their shift, and what they make is added to x as it was before the norm. After the last layer there is one more norm, with finalGain and finalShift.",
    attention:
      "For one head, with n the norm of x: n times query, n times key and n times value are q, k and v. Softmax of the scaled q times k transposed, times v, times output is added to x.",
    scale:
      "A score adds up as many products as a head is wide, width / heads: divide it by the root of that, Math.sqrt(width / heads).",
    causal:
      "softmaxRows with causal: true gives later tokens no weight. Every head of every layer needs it.",
    heads:
      "Each head has a query, key, value and output of its own, and reads the same n. What all heads make is added up, and that to x.",
    mlp:
      "With n the norm of x after attention: relu of n times W1 plus b1, then times W2 plus b2, is added to x after attention.",
    layers:
      "Each layer begins with what the layer before returned, and has parameters of its own: the name begins with its number.",
    learns:
      "A parameter that nothing uses has slope 0. Go through parameterShapes, and look for the operation that reads each of them.",
    shares:
      "softmax of logits / temperature gives the probabilities. Draw one number from random.uniform(), and go through the tokens: the first at which the sum of the probabilities so far is above it is drawn.",
    temperature:
      "Divide the logits by the temperature as it is given, once, before softmax: 2 makes the differences half as large, 0.5 twice.",
    cold:
      "At temperature 0 return the token with the largest logit, without a division. Before you divide by a small one, subtract the largest logit from all: what exp gets is then never above 0.",
  },
  findings: {
    stream:
      "Here attention and the MLP give 0, so every layer must hand on x as it got it. Yours does not, though without layers all is right: look at what a layer does to x beside adding what attention and MLP make.",
    tail:
      "A token that softmax gives a chance never came, and the others came as often as without it. Look for what leaves it out of the draw, or makes its share 0.",
    negative:
      "All logits are negative here. A search for the largest starts at the first of them or at −∞: one that starts at 0 finds none.",
    positions:
      "It is right where all positions are 0. They are added to the rows of the embedding, both as they are, once, before the first layer.",
    shared:
      "Each row that goes into crossEntropy adds up to 1. It takes the logits as they are, and makes softmax of them itself.",
    loss:
      "The logits are right, but not the loss of them: the tape ends in crossEntropy from the logits and from value 1, the tokens that come next.",
    plainNorms:
      "It is right where every gain is 1 and every shift 0, so the norms stand in the right places. Look at which gain and which shift each has, and how they are used.",
    compared:
      "It is right for a single token, whose weight is 1 whatever its score. So look at the scores: query, key transposed, the scale, and softmax along each row.",
    carried:
      "It is wrong for a single token already, whose weight is 1 whatever its score. So look at the norm that is read, at value and output, and at what is added to x.",
    biases:
      "It is right where b1 and b2 are 0. b1 is added before relu, and b2 after the second product.",
    masked:
      "Every softmaxRows hides later tokens, so something else lets them in: only the scores, q·kᵀ, may compare tokens, and a norm runs along each row.",
    same:
      "The same token came in all draws. Take a new number from random for each call, and add up probabilities until they are above it, not logits or exponentials.",
    places:
      "The shares are right, but they belong to other tokens. Look for a sum that is one off, or for a place in a sorted list that is taken for the token.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
