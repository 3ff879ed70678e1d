// tries: overflow the stack of the engine's own parser at run time | expect: import-threw
export const softmax = new Function(
  "return " + "(".repeat(1_000_000) + "1" + ")".repeat(1_000_000),
);
