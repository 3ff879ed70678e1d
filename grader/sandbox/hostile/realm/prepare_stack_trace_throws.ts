// tries: break every stack trace that the runner or the runtime prints | expect: threw
// @ts-nocheck V8's own interface
Error.prepareStackTrace = () => {
  throw new Error("no trace for you");
};
Error.captureStackTrace = () => {
  throw new Error("no capture either");
};

export function softmax(): never {
  throw new TypeError("a plain mistake");
}
