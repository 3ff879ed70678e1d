// tries: loop in the trap that an instanceof runs | expect: timed-out
export function softmax(): object {
  const loop = (): never => {
    while (true);
  };
  return new Proxy({}, {
    getPrototypeOf: loop,
    get: loop,
    has: loop,
    getOwnPropertyDescriptor: loop,
  });
}
