// tries: throw a message of workflow commands on lines of their own | expect: threw
export function softmax(): never {
  throw new Error(
    "x\n::error::owned\n::stop-commands::digits-hostile\r\n::add-mask::10\n##[error]x",
  );
}
