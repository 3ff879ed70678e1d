// tries: throw a hundred thousand errors at once | expect: threw
export function softmax(): never {
  throw new AggregateError(
    Array.from({ length: 100_000 }, (_, i) => new Error(`error ${i}`)),
    "all at once",
  );
}
