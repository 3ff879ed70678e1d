// tries: throw an object that throws when it is turned into text | expect: threw
export function softmax(): never {
  const refuse = (): never => {
    throw new Error("no text for you");
  };
  throw { toString: refuse, valueOf: refuse, toJSON: refuse, [Symbol.toPrimitive]: refuse };
}
