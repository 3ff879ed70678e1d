// tries: export a class, which can't be called | expect: threw
import { Matrix } from "../lib/mod.ts";

export class softmax extends Matrix {}
