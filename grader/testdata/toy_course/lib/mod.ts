/** What a student of this course is given. */
export { todo } from "../../../../lib/mod.ts";
