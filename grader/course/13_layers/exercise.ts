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
      "Where db of a layer is right, look at the product: W was multiplied by what went into the layer, so dW is that, transposed, times dz, and no more.",
    sums:
      "db has one number per neuron: its column of dz, added up over all images. Divide by N once, in dz, and not again in db.",
    back:
      "One layer back: multiply this layer's dz by its Wᵀ, as it stands in layers, then keep what lies where the z before it was positive. Divide by nothing.",
    sizes:
      "Where small networks come out right, look for a number of images, neurons or layers that is fixed in your code.",
  },
  findings: {
    bent:
      "What you return as z is what ReLU made of it. Keep the sum itself: z and a are two matrices, and z has negative numbers too.",
    shared:
      "Two layers have the same numbers as their z. Does each layer get new matrices, or does one write over another's?",
    factor:
      "Both gradients of one layer are right except for one factor. dz is (a − yTrue) / N: look at its sign, and at what else is multiplied or divided.",
    special:
      "With five images and four classes one layer comes out right: see what this call has that those do not, such as a single image.",
    sameError:
      "db of a layer is made of the same dz as its dW, which is right: take it after ReLU's mask, and add up each column over all images.",
    shapes:
      "dW has the shape of its W, and db that of its b. W was multiplied by what went into the layer: dW is that, transposed, times dz.",
    upToThree:
      "It is right with two layers and with three, and wrong with more: look for a number of layers that is fixed in your code.",
    onlyTwoForward:
      "It is right with two layers. With more, every layer but the last does the same: its input is the a of the layer right below, and ReLU comes after its sum.",
    onlyTwoBack:
      "It is right with two layers. With more, each layer gets its error from the one right above, and that is not always the last. Look at the indices: W is the one above, z and a are the ones below.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
