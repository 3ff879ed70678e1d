// tries: throw while loading what looks like a syntax error in a file that is not there, for the grader to read | expect: syntax
throw new SyntaxError(`no such thing at ${import.meta.url.replace("04_softmax.ts", "..")}:1:1`);
export function softmax() {}
