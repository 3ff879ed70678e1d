// tries: import a name that lib does not have | expect: import-threw
// @ts-nocheck no such export
import { answers, Matrix } from "../lib/mod.ts";
export const softmax = () => answers(Matrix);
