import { Matrix } from "../../lib/mod.ts";
import { Strange } from "../sandbox/values.ts";

/** How far apart two numbers may be that are the same but for rounding. */
export interface Tolerance {
  absolute: number;
  relative: number;
}

/** Another order of float32 sums is still the same belief. */
const ROUNDING: Tolerance = { absolute: 1e-6, relative: 1e-4 };

/**
 * Whether what an answer showed is what a misconception shows. Fields that only the answer has
 * don't count: it may return more than it was asked for.
 */
export function alike(own: unknown, wrong: unknown, tolerance = ROUNDING): boolean {
  if (typeof own === "number" && typeof wrong === "number") return near(own, wrong, tolerance);
  if (!isObject(own) || !isObject(wrong)) return own === wrong;
  if (own instanceof Matrix !== wrong instanceof Matrix) return false;
  if (own instanceof Strange !== wrong instanceof Strange) return false;
  if (ArrayBuffer.isView(own) !== ArrayBuffer.isView(wrong)) return false;
  if (Array.isArray(own) || ArrayBuffer.isView(own)) {
    const [a, b] = [own, wrong] as unknown as ArrayLike<unknown>[];
    if (own.constructor !== wrong.constructor || a.length !== b.length) return false;
    return Array.prototype.every.call(b, (value, i) => alike(a[i], value, tolerance));
  }
  return Object.entries(wrong).every(([name, value]) =>
    alike((own as Record<string, unknown>)[name], value, tolerance)
  );
}

/** NaN is NaN here, and ∞ is ∞: how an answer breaks tells what it believes. */
function near(a: number, b: number, { absolute, relative }: Tolerance): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
  return Math.abs(a - b) <= absolute + relative * Math.max(Math.abs(a), Math.abs(b));
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === "object";
}
