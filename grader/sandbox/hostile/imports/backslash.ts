// tries: climb with backslashes, which a file URL takes for slashes | expect: forbidden-import
export { softmax } from "./..\\solutions\\04_softmax.ts";
