// tries: defer the import of the reference until the call | expect: forbidden-import
// @ts-nocheck young syntax
import defer * as reference from "../solutions/04_softmax.ts";

export function softmax(x: unknown) {
  return reference.softmax(x);
}
