// tries: throw a revoked proxy while loading | expect: import-threw
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
throw proxy;
