// tries: throw a revoked proxy, which throws whatever one does with it | expect: threw
export function softmax(): never {
  const { proxy, revoke } = Proxy.revocable(function () {}, {});
  revoke();
  throw proxy;
}
