import { scoreText } from "./parts.ts";
import type { Report } from "./report.ts";

/** The score as a step's outputs: lines of the file that GITHUB_OUTPUT names. */
export function githubOutput(report: Report): string {
  const outputs = {
    title: scoreText(report),
    score: report.score,
    "max-score": report.maxScore,
    bonus: report.bonus,
    "test-accuracy": report.capstone?.testAccuracy ?? "",
    seed: report.seed,
  };
  return Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`).join("");
}
