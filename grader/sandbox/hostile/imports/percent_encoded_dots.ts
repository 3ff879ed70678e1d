// tries: climb with percent-encoded dots | expect: forbidden-import
export { softmax } from "./%2e%2e/solutions/04_softmax.ts";
