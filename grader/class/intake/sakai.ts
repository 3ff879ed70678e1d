import { join } from "node:path";
import type { Entry } from "./entries.ts";

/** In a group's folder: `Hopper, Grace(grace); Turing, Alan(alan)`. */
const MEMBERS = "members.txt";
const MEMBER = /^(?<last>[^,]+), ?(?<first>[^()]*)\((?<login>[^()]+)\)$/u;

/** Makes of a group's submission of Sakai's one of each member, by the list that lies in it. */
export async function withMembers(folder: string, entries: Entry[]): Promise<Entry[]> {
  const those = await Promise.all(entries.map((entry) => membersOf(folder, entry)));
  return those.flat();
}

async function membersOf(folder: string, entry: Entry): Promise<Entry[]> {
  const { name, kind, sender } = entry;
  if (sender.system !== "Sakai" || kind !== "folder") return [entry];
  const text = await Deno.readTextFile(join(folder, name, MEMBERS)).catch(() => "");
  const members = text.split(";").map((one) => MEMBER.exec(one.trim())?.groups);
  if (!members.every((member) => member !== undefined)) return [entry];
  return members.map(({ first, last, login }) => {
    const names = [login, `${first} ${last}`.trim()];
    return { ...entry, sender: { ...sender, name: login, names, id: undefined } };
  });
}
