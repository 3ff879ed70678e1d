/** The course of this repository, for tests of the whole. */
import { app } from "../course/app.ts";
import { course } from "../course/mod.ts";
import { pointsOf } from "../judge/course.ts";
import { ownPoints } from "../judge/points.ts";
import { inFolder } from "../judge/reference.ts";

export { app as APP, course };
export const ROOT = course.folders.root;
export const SOLUTIONS_FOLDER = course.folders.solutions;
export const REFERENCE = inFolder(SOLUTIONS_FOLDER);
/** In this repository the exercises are as they are handed out. */
export const STUBS_FOLDER = course.folders.exercises;
/** All of them, those that are a bonus among them. */
export const EXERCISES = course.exercises.map((row) => ({ ...row, points: pointsOf(row) }));
/** Those that make up the course's points. */
export const CORE = EXERCISES.filter(({ deeper }) => !deeper);
/** What each part is worth, by its id. */
export const POINTS = ownPoints(course);
export const MAX_SCORE = course.maxScore;
export const MAX_WITHOUT_CAPSTONE = MAX_SCORE - POINTS[course.capstone.id];
