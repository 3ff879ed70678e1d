import type { Exercise } from "../../judge/course.ts";
import beliefs from "./beliefs.json" with { type: "json" };
import { checks } from "./checks.ts";
import { exercise } from "./exercise.ts";
import { probes } from "./probes.ts";

export default { ...exercise, checks, probes, beliefs } satisfies Exercise;
