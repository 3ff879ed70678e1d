// tries: have an array of four billion places filled | expect: out-of-memory, crashed, timed-out
export function softmax(): never {
  const list = new Array(2 ** 29).fill(0.5);
  throw new Error(`${list.length} places were granted`);
}
