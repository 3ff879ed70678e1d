// tries: name a system file as this file's source map, so that a stack trace reads it | expect: threw
export function softmax(): never {
  throw new Error("look into my source map");
}
//# sourceMappingURL=file:///etc/passwd
