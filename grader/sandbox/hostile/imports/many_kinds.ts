// tries: hide one forbidden import among many of several kinds, some of them unused | expect: forbidden-import
import { Matrix } from "../lib/mod.ts";
import { readFileSync } from "node:fs";
import unused from "node:path";
import * as numpy from "numpy";
import type { Network } from "../solutions/06_forward.ts";
import "data:text/javascript,export {}";
import lodash from "npm:lodash";
export { softmax } from "../solutions/04_softmax.ts";
import { join } from "jsr:@std/path";
import "https://example.com/a.ts";

console.log(readFileSync, numpy, lodash, join, Matrix);
