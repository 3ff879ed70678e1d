// tries: throw what only looks like a RangeError, with a name that changes | expect: threw | exercise=02_to_one_hot
// @ts-nocheck no error
export function toOneHot() {
  let reads = 0;
  throw {
    get name() {
      return reads++ ? "RangeError" : "Error";
    },
    message: { toString: () => "9" },
  };
}
