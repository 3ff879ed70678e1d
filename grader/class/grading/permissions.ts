/** What the grader's own processes may do. The tasks of `deno.json` say the same; a test compares. */

/** What `deno task grade` may do, and each process that grades one submission of a class. */
export const MAY_GRADE = [
  "--allow-read",
  "--allow-write",
  "--allow-run",
  "--allow-env=INIT_CWD,NO_COLOR,TERM,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY,GITHUB_OUTPUT,CLASSROOM,ASSIGNMENT,SUBMISSION_TAG,COMMIT_URL,RELEASE_URL,REVIEW_URL",
] as const;

/** What `deno task grade:class` may do. */
export const MAY_GRADE_CLASS = [
  "--allow-read",
  "--allow-write",
  "--allow-run",
  "--allow-env=INIT_CWD,NO_COLOR,TERM,GITHUB_ACTIONS,GITHUB_STEP_SUMMARY",
] as const;
