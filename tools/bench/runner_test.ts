import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { alternate, type Runner, start } from "./runner.ts";

function deno(program: string) {
  return { name: "a peer", command: Deno.execPath(), args: ["eval", program] };
}

describe("a benchmark's peers", () => {
  it("are left out with the reason when they are not installed", async () => {
    const missing = { ...deno(""), command: "no-such-program" };
    assertEquals(await start(missing), "no-such-program is not installed");
    const incomplete = deno("console.error('numpy is not installed'); Deno.exit(1)");
    assertEquals(await start(incomplete), "numpy is not installed");
  });

  it("answer each round with its times", async () => {
    const runner = await start(deno(`
      console.log('{"version": "1"}');
      for await (const _ of Deno.stdin.readable) console.log('{}');
    `)) as Runner;
    await runner.runRound();
    await runner.runRound();
    await runner.stop();
    assertEquals(runner.rounds.length, 2);
  });

  it("go forwards and backwards in turn, and the first round does not count", async () => {
    const order: string[] = [];
    const time = { wall: 1, processor: 1 };
    const runners = ["a", "b"].map((name): Runner => {
      const rounds: Runner["rounds"] = [];
      const runRound = () => {
        order.push(name);
        rounds.push({ updates: time, evaluation: time, measured: 0 });
        return Promise.resolve();
      };
      return { name, version: "", rounds, runRound, stop: () => Promise.resolve() };
    });
    await alternate(runners, 2);
    assertEquals(order.join(""), "baabba");
    assertEquals(runners.map(({ rounds }) => rounds.length), [2, 2]);
  });
});
