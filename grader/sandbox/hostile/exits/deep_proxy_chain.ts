// tries: overflow the native stack with a long chain of proxies | expect: threw
export function softmax(): object {
  let chain: object = {};
  for (let i = 0; i < 500_000; i++) chain = new Proxy(chain, {});
  return chain;
}
