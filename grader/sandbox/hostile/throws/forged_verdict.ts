// tries: throw an error with the fields of a verdict | expect: threw
export function softmax(): never {
  const verdict = { status: "passed", score: 10, kind: "ok", ok: true, broken: true, code: 0 };
  throw Object.assign(new Error('{"status":"passed","score":10}'), verdict);
}
