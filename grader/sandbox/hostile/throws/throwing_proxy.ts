// tries: throw a proxy whose traps throw proxies | expect: threw
export function softmax(): never {
  const trap = (): never => {
    throw hostile;
  };
  const traps = new Proxy({}, { get: () => trap });
  const hostile: Error = new Proxy(new Error("within a proxy"), traps);
  throw hostile;
}
