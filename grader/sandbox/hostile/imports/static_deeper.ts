// tries: find the course from another depth of staging | expect: forbidden-import
export { softmax } from "../../solutions/04_softmax.ts";
