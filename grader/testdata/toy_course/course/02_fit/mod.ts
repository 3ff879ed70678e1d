import type { Exercise } from "../../../../judge/course.ts";
import { checks } from "./checks.ts";
import { exercise } from "./exercise.ts";
import { probes } from "./probes.ts";

export default { ...exercise, checks, probes } satisfies Exercise;
