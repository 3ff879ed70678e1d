import type { Course } from "../judge/course.ts";

/** A course as the command line takes it, with what it alone has to show. */
export interface App {
  course: Course;
}
