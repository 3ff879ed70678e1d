// tries: throw a revoked proxy while loading | expect: import-threw, exited
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
throw proxy;
