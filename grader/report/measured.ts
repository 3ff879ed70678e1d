/** What a capstone came to, in words, where it is measured by something else than right answers. */
import { percent } from "./marks.ts";
import type { CapstoneResult, Measure } from "./report.ts";

/** A number with its name: "1.725 nats per character of unseen text". */
export function measuredIn({ value, name }: Pick<Measure, "value" | "name">): string {
  return `${value.toFixed(3)} ${name}`;
}

/** What was measured, and what it stands beside; undefined where nothing was. */
export function cameTo(
  { testAccuracy, measure }: Pick<CapstoneResult, "testAccuracy" | "measure">,
): string | undefined {
  if (!measure) {
    return testAccuracy === null ? undefined : `${percent(testAccuracy, 2)} right on unseen data`;
  }
  const beside = measure.beside.map(measuredIn).join(", ");
  return `${measuredIn(measure)}${beside && ` (${beside})`}`;
}
