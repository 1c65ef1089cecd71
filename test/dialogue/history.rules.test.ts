import { describe, expect, test } from "vitest";
import { correctTitle } from "../../shared/dialogue/announce-rules.ts";
import { dialogueAt } from "../../shared/dialogue/history-rules.ts";
import { nameMeeting, setAgenda } from "../../shared/dialogue/rules.ts";
import { announced } from "../support/dialogue-states.ts";
import { called as meeting } from "../support/meetings.ts";

const dialogues = { ...meeting, of: ["dialogue" as const], status: "held" as const };

describe("of a past day a dialogue tells", () => {
  const on = (day: string) => `2027-04-${day}T12:00:00.000Z`;
  const end = (day: string) => `2027-04-${day}T23:59:59.999Z`;
  const point = (es: string) => [{ text: { es }, objectives: [], inputs: [] }];
  const setting = (day: string) => ({ known: new Set([]), held: false, now: on(day) });

  test("the agenda that was set then", () => {
    const first = setAgenda(announced, point("Uno"), setting("01")).state;
    const { state } = setAgenda(first, point("Dos"), setting("10"));
    expect(["05", "10"].map((day) => dialogueAt(state, end(day)).agenda)).toEqual([point("Uno"), point("Dos")]);
    expect(dialogueAt(state, "2027-03-31T23:59:59.999Z")).toMatchObject({ agenda: [] });
    expect(dialogueAt(state, "2027-03-31T23:59:59.999Z").agendaSetAt).toBeUndefined();
    expect(dialogueAt(state, end("10")), "today is what is").toMatchObject({ agenda: state.agenda });
  });

  test("the title and the meeting that it had then", () => {
    const titled = correctTitle(announced, { es: "Otro" }, on("10")).state;
    expect(["09", "10"].map((day) => dialogueAt(titled, end(day)).title.es)).toEqual(["Diálogo anual 2027", "Otro"]);
    const ahead = { ...dialogues, status: "scheduled" as const };
    const other = { ...ahead, id: `mtg_${"0".repeat(26)}` as const };
    const first = nameMeeting(announced, ahead, { before: undefined, now: on("02") }).state;
    const { state } = nameMeeting(first, other, { before: ahead, now: on("10") });
    expect(["01", "05", "10"].map((day) => dialogueAt(state, end(day)).meeting)).toEqual([
      undefined,
      ahead.id,
      other.id,
    ]);
  });

  test("what stood at the day's end: what is changed twice in a day fills no record", () => {
    let state = announced;
    for (let n = 0; n < 100; n++) state = setAgenda(state, point(`${n} ${"a".repeat(400)}`), setting("01")).state;
    state = setAgenda(state, point("Dos"), setting("02")).state;
    expect(state.former?.agendas).toHaveLength(1);
    expect(dialogueAt(state, end("01")).agenda[0]?.text.es).toMatch(/^99 /);
  });
});
