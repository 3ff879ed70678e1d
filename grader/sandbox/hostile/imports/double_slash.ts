// tries: slip past a denied prefix with a double slash | expect: forbidden-import
export { softmax } from "..//solutions/04_softmax.ts";
