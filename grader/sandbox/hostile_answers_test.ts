import { testHostile } from "../testdata/hostile_part.ts";

await testHostile("answers");
