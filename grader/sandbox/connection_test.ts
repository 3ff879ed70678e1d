import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Connection } from "./connection.ts";
import { type Failure, SandboxError } from "./failure.ts";
import { frame } from "./frame.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const ID = 7;
const onPosix = ignoredIf(Deno.build.os === "windows", "Windows has no sh");
/** No test waits for it: a test that would is red, and not slow. */
const GENEROUS_SECONDS = 60;
const TIMED_OUT: Failure = { kind: "timed-out", seconds: GENEROUS_SECONDS, loading: false };

/** A child that writes these bytes, and then does as told: by default, it stays and is silent. */
function childThatWrites(pieces: Uint8Array[], then = "setInterval(() => {}, 1e6)"): Connection {
  const bytes = JSON.stringify(pieces.flatMap((piece) => [...piece]));
  const code = `const bytes = new Uint8Array(${bytes}); Deno.stdout.writeSync(bytes); ${then}`;
  return new Connection(
    new Deno.Command(Deno.execPath(), {
      args: ["eval", "--quiet", "--no-lock", code],
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }),
  );
}

/** Why nothing could be received; the child is dead then. */
async function failureOf(connection: Connection, seconds = GENEROUS_SECONDS): Promise<Failure> {
  const timedOut: Failure = { ...TIMED_OUT, seconds } as Failure;
  const receive = () =>
    connection.within({ seconds, over: timedOut }, () => connection.receive(ID));
  const { failure } = await assertRejects(receive, SandboxError);
  assertEquals(connection.dead, failure);
  assertEquals((await assertRejects(receive, SandboxError)).failure, failure); // it stays dead
  await connection.end();
  return failure;
}

/** A prefix with lengths that nothing follows. */
function prefix(headBytes: number, bodyBytes: number): Uint8Array[] {
  const [bytes] = frame(ID, 0, []);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, headBytes);
  view.setUint32(12, bodyBytes);
  return [bytes];
}

describe("a connection", () => {
  it("receives frames one after the other", async () => {
    const pieces = [...frame(ID, { a: 1 }, [new Uint8Array([1, 2])]), ...frame(ID, "b", [])];
    const connection = childThatWrites(pieces);
    const receive = () =>
      connection.within(
        { seconds: GENEROUS_SECONDS, over: TIMED_OUT },
        () => connection.receive(ID),
      );
    assertEquals(await receive(), { head: { a: 1 }, body: new Uint8Array([1, 2]), bytes: 9 });
    assertEquals(await receive(), { head: "b", body: new Uint8Array(), bytes: 3 });
    assertEquals(connection.dead, undefined);
    await connection.end();
    assert(connection.dead);
  });

  it("ends a child that has closed its output and lives on", onPosix, async () => {
    const args = ["-c", "exec >&-; exec sleep 1000"];
    const pipes = { stdin: "piped", stdout: "piped", stderr: "piped" } as const;
    const connection = new Connection(new Deno.Command("/bin/sh", { args, ...pipes }));
    assertEquals((await failureOf(connection)).kind, "crashed");
  });

  it("keeps so much of what was printed, and no more, in whatever pieces it comes", async () => {
    const piece = frame(ID, { printed: "x".repeat(20_000) }, []);
    const connection = childThatWrites(piece, "for (;;) Deno.stdout.writeSync(bytes)");
    assertEquals((await failureOf(connection, 3)).kind, "timed-out");
    assertEquals(connection.printed.length, 64_000);
  });

  it("refuses what is no frame, and a frame of another call", async () => {
    const text = new TextEncoder().encode("printed to standard output\n");
    const failures = await Promise.all([
      failureOf(childThatWrites([text])),
      failureOf(childThatWrites(frame(ID + 1, {}, []))),
    ]);
    for (const failure of failures) {
      assertEquals(failure, { kind: "protocol", text: "not a frame of this call" });
    }
  });

  it("refuses huge lengths at once, and does not wait for what they announce", async () => {
    const failures = await Promise.all([
      failureOf(childThatWrites(prefix(2 ** 32 - 1, 0))),
      failureOf(childThatWrites(prefix(2, 2 ** 32 - 1))),
    ]);
    for (const failure of failures) {
      assertEquals(failure, { kind: "protocol", text: "a frame that is too large" });
    }
  });

  it("refuses a frame that is longer than the answer can be, before it has come", async () => {
    const connection = childThatWrites(prefix(100, 5_000));
    const { failure } = await assertRejects(
      () =>
        connection.within(
          { seconds: GENEROUS_SECONDS, over: TIMED_OUT },
          () => connection.receive(ID, 5_000),
        ),
      SandboxError,
    );
    const text = "6 kB, and no right answer has more than 5 kB: is a matrix far too large?";
    assertEquals(failure, { kind: "protocol", text });
    await connection.end();
  });

  it("refuses a head that is no JSON", async () => {
    const [first, head] = frame(ID, {}, []);
    head[1] = 0;
    assertEquals((await failureOf(childThatWrites([first, head]))).kind, "protocol");
  });

  it("notices a child that ends in the middle of a frame, or before it", async () => {
    const failures = await Promise.all([
      failureOf(childThatWrites(prefix(100, 0), "")),
      failureOf(childThatWrites([], "")),
      failureOf(childThatWrites([], "Deno.exit(3)")),
    ]);
    for (const failure of failures) assertEquals(failure, { kind: "exited" });
  });

  it("says by which signal a child was ended", async () => {
    const failure = await failureOf(childThatWrites([], "Deno.kill(Deno.pid, 'SIGKILL')"));
    assert(failure.kind === "crashed" || failure.kind === "out-of-memory", failure.kind);
    if (failure.kind === "crashed") {
      assertMatch(failure.how, /^another program ended it by SIGKILL/);
    }
  });

  it("stops a child that is silent for too long", async () => {
    assertEquals((await failureOf(childThatWrites([]), 0.2)).kind, "timed-out");
  });

  it("does not mind a child that prints without end", async () => {
    const pour = "for (;;) console.error('x'.repeat(65_536))";
    assertEquals((await failureOf(childThatWrites([], pour), 0.5)).kind, "timed-out");
  });

  it("is dead once it has been ended", async () => {
    const connection = childThatWrites([]);
    await connection.end();
    assertEquals(await failureOf(connection), { kind: "exited" });
  });
});
