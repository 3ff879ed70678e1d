// tries: throw a promise and a thenable | expect: threw
let calls = 0;
export function softmax(): never {
  throw calls++ ? Promise.reject(new Error("rejected and thrown")) : { then: () => softmax() };
}
