/**
 * What `grade-class.yml` does before `deno task grade:class`:
 *
 *     deno task github:class list ROSTER           writes ROSTER, and prints the outputs of a step
 *     deno task github:class fetch ROSTER DIR K/N  fetches the exercises of a shard's students into DIR
 *
 * What somebody typed comes in the environment, as workflows hand it on: SUBMISSIONS or CLASS, a list or
 * a roster's path, and perhaps a PATTERN of the roster's repositories; SHARDS and SEED; SERVER and TOKEN;
 * PRIVATE, whether only those who may can see what is published.
 */
import { InvalidArgumentError } from "@commander-js/extra-typings";
import { stringify } from "@std/csv";
import { resolve } from "node:path";
import { writeTimes } from "../../grader/class/intake/times_list.ts";
import { writeNotFetched } from "../../grader/class/intake/not_fetched.ts";
import { parseShard, shardOf } from "../../grader/class/grading/shard.ts";
import { UsageError, writeWhole } from "../../grader/files.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { faultInActions } from "../../grader/cli/actions.ts";
import { seed } from "../../grader/cli/option_values.ts";
import {
  type Checkout,
  checkoutFolder,
  checkoutsByPattern,
  parseList,
  readCheckouts,
} from "./class_list.ts";
import { commitTime, fetchExercises, leftOutWarning } from "./fetch.ts";
import type { Server } from "./git.ts";

/** Git waits for the network most of the time. */
const AT_A_TIME = 8;
/** GitHub makes no more jobs of one matrix. */
const MOST_SHARDS = 256;

const cwd = Deno.env.get("INIT_CWD") ?? Deno.cwd();
const env = (name: string) => Deno.env.get(name) || undefined;

/** Writes whom the class has, and says which shards there are. */
async function list(roster: string): Promise<void> {
  if (env("PRIVATE") === "false") {
    throw new UsageError(
      "This repository is public: everybody could read who has how many points. " +
        "Run this in a private one.",
    );
  }
  const checkouts = await theClass();
  const columns = ["student", "name", "repository", "ref"] as const;
  const rows = checkouts.map((checkout) => columns.map((column) => checkout[column]));
  await writeWhole(cwd, roster, stringify([columns, ...rows]));
  const of = Math.min(shards(), checkouts.length);
  const all = Array.from({ length: of }, (_, i) => `${i + 1}/${of}`);
  console.log(`shards=${JSON.stringify(all)}\nseed=${seedOfAll()}`);
}

/** Who is in the class, from what somebody typed. */
async function theClass(): Promise<Checkout[]> {
  const [submissions, path, pattern] = [env("SUBMISSIONS"), env("CLASS"), env("PATTERN")];
  if ((submissions === undefined) === (path === undefined)) {
    throw new UsageError("Name either the submissions or a roster.");
  }
  if (submissions !== undefined) {
    if (pattern === undefined) return parseList(submissions);
    throw new UsageError("A pattern goes with a roster, and not with a list of submissions.");
  }
  const roster = resolve(cwd, path!);
  return await (pattern === undefined
    ? readCheckouts(roster)
    : checkoutsByPattern(roster, pattern));
}

function shards(): number {
  const asked = env("SHARDS") ?? "1";
  if (/^[1-9]\d*$/.test(asked) && Number(asked) <= MOST_SHARDS) return Number(asked);
  throw new UsageError(`The number of shards is a whole number from 1 to ${MOST_SHARDS}.`);
}

/** One seed for all shards: drawn here where nobody asked for one. */
function seedOfAll(): number {
  const asked = env("SEED");
  return asked === undefined ? crypto.getRandomValues(new Uint32Array(1))[0] : seed(asked);
}

/** Fetches a shard's submissions; one that can't be fetched is written down, and stops no other. */
async function fetchShard(roster: string, dir: string, shard: string): Promise<void> {
  const part = shardOf(await readCheckouts(resolve(cwd, roster)), parseShard(shard));
  const submissions = resolve(cwd, dir);
  await Deno.mkdir(submissions, { recursive: true });
  const server = { url: env("SERVER") ?? "https://github.com", token: env("TOKEN") };
  const [reasons, times] = [new Map<string, string>(), new Map<string, string>()];
  await inPool(
    part.filter(({ repository }) => repository !== ""),
    AT_A_TIME,
    async (checkout) => ({
      checkout,
      ...await tryFetch(checkout, checkoutFolder(submissions, checkout), server),
    }),
    ({ checkout: { student, repository, ref }, reason, time }) => {
      if (time !== undefined) times.set(student, time);
      if (reason !== undefined) reasons.set(student, `${repository}@${ref}: ${reason}`);
      console.log(`${student}: ${repository}@${ref}${reason ? `: not fetched: ${reason}` : ""}`);
    },
  );
  await writeNotFetched(submissions, reasons);
  await writeTimes(submissions, times);
}

/** Returns why a repository could not be fetched, or when its commit was made. */
async function tryFetch(
  checkout: Checkout,
  folder: string,
  server: Server,
): Promise<{ reason?: string; time?: string }> {
  try {
    const leftOut = await fetchExercises(checkout, folder, server);
    if (leftOut.length > 0) console.log(leftOutWarning(checkout, leftOut));
    return { time: await commitTime(folder, server) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { reason: error.message };
  }
}

const [command, ...args] = Deno.args;
try {
  if (command === "list" && args.length === 1) await list(args[0]);
  else if (command === "fetch" && args.length === 3) await fetchShard(args[0], args[1], args[2]);
  else {
    console.log("deno task github:class list ROSTER, or fetch ROSTER DIR K/N");
    Deno.exit(command === "--help" ? 0 : 2);
  }
} catch (error) {
  if (!(error instanceof UsageError || error instanceof InvalidArgumentError)) throw error;
  console.error(error.message);
  faultInActions({ env, error: (text) => console.error(text.trimEnd()) }, error.message);
  Deno.exit(2);
}
