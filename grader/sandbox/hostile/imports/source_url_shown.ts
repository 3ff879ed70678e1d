// tries: log and throw errors of code named after /etc/passwd, in case the runner quotes source lines | expect: threw
const fail = (0, eval)("() => new Error('which line is it?')\n//# sourceURL=file:///etc/passwd");

export function softmax(): never {
  console.log(fail(), { cause: fail() });
  console.trace(fail());
  throw fail();
}
