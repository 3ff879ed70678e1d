// tries: return an array whose own iterator never ends | expect: timed-out, out-of-memory, crashed
// @ts-nocheck attacks
export function softmax() {
  const list = [1];
  list[Symbol.iterator] = function* () {
    while (true) yield 1;
  };
  return list;
}
