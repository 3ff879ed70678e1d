import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "13_layers",
  title: "A network of any depth",
  deeper: true,
  exports: ["forwardLayers", "backwardLayers"],
  siblings: ["03_relu", "04_softmax"],
  /** What is read of each item of the lists that they return. */
  shapes: { forwardLayers: fields("z", "a"), backwardLayers: fields("dW", "db") },
  hints: {
    loop:
      "Both functions are one loop over the layers: forward from the first to the last, backward from the last to the first.",
    sum:
      "z of a layer is its input times its own W, plus its own b in each row. The input of the first layer is x, of every other the a before it.",
    bend:
      "a is ReLU of z in every layer but the last, where it is softmax of z. With one layer there is no ReLU at all.",
    order: "Return one item for each layer, in the order of the layers.",
    output:
      "Start at the output, for all rows at once: dz = (a − yTrue) / N. Every other gradient is made from it.",
    weights:
      "Where db of a layer is right, look at the product: W was multiplied by what went into the layer, so dW is that, transposed, times dz, without another division.",
    sums:
      "db has one number per neuron: its column of dz, added up over all images, without another division.",
    back:
      "One layer back is always the same step: multiply this layer's dz by this layer's Wᵀ, as it stands in layers, then keep what lies where the z before it was positive.",
    sizes:
      "Where small networks come out right, look for a number of images, neurons or layers that is fixed in your code.",
  },
  findings: {
    onlyTwoForward:
      "It is right with two layers. With more, every layer but the last does the same: its input is the a of the layer right below, and ReLU comes after its sum.",
    onlyTwoBack:
      "It is right with two layers. With more, each layer gets its error from the one right above, and that is not always the last. Look at the indices: W is the one above, z and a are the ones below.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
