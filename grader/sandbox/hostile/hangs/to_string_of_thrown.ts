// tries: throw an object whose conversion to text loops | expect: timed-out
export function softmax(): never {
  const loop = (): never => {
    while (true);
  };
  throw { toString: loop, [Symbol.toPrimitive]: loop, toJSON: loop };
}
