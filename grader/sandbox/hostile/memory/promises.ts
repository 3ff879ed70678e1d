// tries: queue millions of promises that wait for each other | expect: out-of-memory, crashed, timed-out
const keep: Promise<unknown>[] = [Promise.resolve()];

export function softmax(): never {
  for (let i = 0; i < 20_000_000; i++) keep.push(keep[i].then(() => [i, keep[i]]));
  throw new Error("twenty million promises were granted");
}
