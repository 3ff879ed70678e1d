// tries: spell the folder with a percent-encoded letter | expect: forbidden-import
export { softmax } from "../%73olutions/04_softmax.ts";
