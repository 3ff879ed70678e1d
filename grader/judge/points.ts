import { closestString } from "@std/text";
import { join } from "node:path";
import { reasonOf, UsageError } from "../files.ts";
import { bonusPartsOf, type Course, partsOfCourse } from "./course.ts";

/** What each part of the course is worth, the bonus among them: whole points. */
export type Points = Readonly<Record<string, number>>;

const FILE = "points.json";
const MOST = 10_000;

/** What the course's own checks say. */
export function ownPoints(course: Course): Points {
  const parts = [...partsOfCourse(course), ...bonusPartsOf(course)];
  return Object.fromEntries(parts.map(({ id, points }) => [id, points]));
}

/**
 * The points of a course: its table's, but for those that `points.json` in its folder sets.
 *
 * @throws {UsageError} when the file is there and is not as it should be
 */
export async function readPoints(course: Course): Promise<Points> {
  try {
    return pointsIn(await Deno.readTextFile(join(course.folders.root, FILE)), course);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return ownPoints(course);
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${FILE} can't be read: ${reasonOf(error).replace(/\s+/g, " ")}.`);
  }
}

/**
 * Reads what `points.json` holds.
 *
 * @throws {SyntaxError} when it is not JSON
 * @throws {UsageError} when it names an unknown exercise, or gives something other than points
 */
export function pointsIn(text: string, course: Course): Points {
  const own = ownPoints(course);
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError(`${FILE} must hold an object, such as { "${Object.keys(own)[0]}": 20 }.`);
  }
  for (const [name, points] of Object.entries(value)) requirePoints(name, points, Object.keys(own));
  const all: Points = { ...own, ...value };
  if (totalOf(course, all) > 0) return all;
  throw new UsageError(`${FILE} leaves the course without points: give an exercise at least one.`);
}

/** The points of all parts together, without what is a bonus. */
export function totalOf(course: Course, points: Points): number {
  return partsOfCourse(course).reduce((sum, { id }) => sum + points[id], 0);
}

/** The points of all that is a bonus. */
export function bonusOf(course: Course, points: Points): number {
  return bonusPartsOf(course).reduce((sum, { id }) => sum + points[id], 0);
}

function requirePoints(name: string, points: unknown, names: string[]): void {
  if (!names.includes(name)) {
    throw new UsageError(
      `${FILE} names "${name}", which is not an exercise. Did you mean ${
        closestString(name, names)
      }?`,
    );
  }
  const fits = Number.isInteger(points) && Number(points) >= 0 && Number(points) <= MOST;
  if (fits) return;
  throw new UsageError(
    `${FILE} gives ${name} ${JSON.stringify(points)}: points are whole numbers from 0 to ${MOST}.`,
  );
}
