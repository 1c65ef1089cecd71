import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { announce, correctTitle } from "../../shared/dialogue/announce-rules.ts";
import {
  approveOutcomes,
  correctOutcomes,
  findingsUntil,
  nameMeeting,
  newsSince,
  publishedAt,
  recordFinding,
  retractOutcomes,
  setAgenda,
  summaryAt,
} from "../../shared/dialogue/rules.ts";
import type { DialogueState } from "../../shared/dialogue/states.ts";
import { Policies } from "../../shared/policies.ts";
import { announced, called, RUNNER, SENDER, sent } from "../support/dialogue-states.ts";
import { given } from "../support/given.ts";
import { called as meeting } from "../support/meetings.ts";

const now = "2027-09-03T12:00:00.000Z";
const later = "2027-10-03T12:00:00.000Z";
const asked = { year: 2027, title: { es: "Diálogo anual 2027", en: "Annual dialogue 2027" } };
const policies = Policies.parse({});
const how = { outcome: announced.outcome, by: RUNNER, now: "2027-03-01T12:00:00.000Z", policies };
const dialogues = { ...meeting, of: ["dialogue" as const], status: "held" as const };
const challenge = { kind: "challenge" as const, text: { es: "Faltan datos" }, objectives: [1] };
const found = (state: DialogueState, more: object = {}, at = now) =>
  recordFinding(state, { ...challenge, ...more }, at).state;
const approved = approveOutcomes(found(announced), { meeting: dialogues, by: RUNNER, now }).state;

describe("a dialogue", () => {
  test("is announced once a year; twice by the same person is a double click (C13)", () => {
    given(undefined)
      .when(announce, asked, how)
      .then({
        state: { year: 2027, outcome: announced.outcome },
        events: [{ type: "dialogue.dialogue-announced.v1" }],
      });
    given(announced).when(announce, asked, how).thenExactly({ state: announced, events: [] });
    given(announced)
      .when(announce, asked, { ...how, by: SENDER })
      .thenRefused("dialogue-known");
    given(announced)
      .when(announce, { ...asked, title: { es: "Otro" } }, how)
      .thenRefused("dialogue-known");
    given(undefined)
      .when(announce, { ...asked, year: 2026 }, how)
      .thenRefused("in-the-past");
    given(undefined)
      .when(announce, { ...asked, year: 2028 }, how)
      .then({ state: { year: 2028 } });
    given(undefined)
      .when(announce, { ...asked, year: 2029 }, how)
      .thenRefused("year-too-far");
  });

  test("has a title that is mended until its call opens", () => {
    const title = { es: "Diálogo anual con los gobiernos" };
    given(announced)
      .when(correctTitle, title, now)
      .then({ state: { title }, events: [{ type: "dialogue.title-corrected.v1" }] });
    given(announced).when(correctTitle, announced.title, now).thenExactly({ state: announced, events: [] });
    given(called).when(correctTitle, title, "2027-06-02T12:00:00.000Z").thenRefused("call-open");
    given({ ...announced, approved: { at: now, by: RUNNER } })
      .when(correctTitle, title, later)
      .thenRefused("outcomes-approved");
  });

  test("has an agenda that rests on inputs of its own, until the meeting was held", () => {
    const items = [{ text: { es: "Punto" }, table: 1, objectives: [7], inputs: [sent.id] }];
    const asking = { known: new Set([sent.id]), held: false, now };
    const { state } = setAgenda(announced, items, asking);
    expect(state).toMatchObject({ agenda: items, agendaSetAt: now });
    given(state).when(setAgenda, items, asking).thenExactly({ state, events: [] });
    given(announced)
      .when(setAgenda, items, { ...asking, known: new Set([]) })
      .thenRefused("no-such-record");
    given(announced)
      .when(setAgenda, items, { ...asking, held: true })
      .thenRefused("meeting-over");
    given(approved).when(setAgenda, items, asking).thenRefused("outcomes-approved");
  });

  test("has a meeting with the governments and no other; another one until the first was held", () => {
    const ahead = { ...dialogues, status: "scheduled" as const };
    const naming = { before: undefined, now };
    const { state } = nameMeeting(announced, ahead, naming);
    expect(state.meeting).toBe(ahead.id);
    given(state).when(nameMeeting, ahead, naming).thenExactly({ state, events: [] });
    given(announced)
      .when(nameMeeting, { ...ahead, of: ["liaison" as const] }, naming)
      .thenRefused("no-such-record");
    given(announced)
      .when(nameMeeting, { ...ahead, status: "cancelled" as const }, naming)
      .thenRefused("meeting-over");
    const other = { ...ahead, id: `mtg_${"0".repeat(26)}` as const };
    given(state)
      .when(nameMeeting, other, { before: { status: "cancelled" as const }, now })
      .then({ state: { meeting: other.id }, events: [{ type: "dialogue.meeting-named.v1" }] });
    given(state)
      .when(nameMeeting, other, { before: { status: "held" as const }, now })
      .thenRefused("meeting-over");
  });
});

describe("findings", () => {
  test("are numbered, told anew by their number, and taken back; the same told twice is one", () => {
    const one = recordFinding(announced, challenge, now);
    expect(one.finding).toMatchObject({ number: 1, kind: "challenge" });
    given(one.state)
      .when(recordFinding, challenge, later)
      .thenExactly({ state: one.state, events: [], finding: one.finding });
    const anew = recordFinding(one.state, { ...challenge, number: 1, text: { es: "Faltan cifras" } }, later);
    expect(findingsUntil(anew.state, later)).toMatchObject([{ number: 1, text: { es: "Faltan cifras" } }]);
    expect(findingsUntil(anew.state, now), "as it was then").toMatchObject([{ text: { es: "Faltan datos" } }]);
    const gone = recordFinding(anew.state, { ...challenge, number: 1, withdrawn: true }, later);
    expect(findingsUntil(gone.state, later)).toEqual([]);
    given(gone.state)
      .when(recordFinding, { ...challenge, number: 1, withdrawn: true }, later)
      .then({ events: [] });
    expect(recordFinding(gone.state, { ...challenge, text: { es: "Otro" } }, later).finding.number).toBe(2);
    given(announced)
      .when(recordFinding, { ...challenge, number: 3 }, now)
      .thenRefused("no-such-record");
    given(announced)
      .when(recordFinding, { ...challenge, withdrawn: true }, now)
      .thenRefused("no-such-record");
  });

  test("begun before a publication and kept after it wait for the next one", () => {
    const { state } = recordFinding(approved, { ...challenge, text: { es: "A la vez" } }, "2027-09-03T11:59:59.000Z");
    expect(findingsUntil(state, now).map(({ text }) => text.es)).toEqual(["Faltan datos"]);
    expect(newsSince(state, [])).toBe(true);
  });

  test("fill an item, and no more", () => {
    let state = announced;
    const write = () => {
      for (let n = 0; n < 400; n++)
        state = recordFinding(state, { ...challenge, text: { es: `${n} ${"a".repeat(1000)}` } }, now).state;
    };
    expect(write).toThrow("record-full");
  });

  property.prop([
    fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 4 }),
        withdrawn: fc.boolean(),
        minute: fc.integer({ min: 0, max: 59 }),
      }),
    ),
  ])("hold at most one of a number, the last by then", (told) => {
    const at = (minute: number) => `2027-09-03T12:${String(minute).padStart(2, "0")}:00.000Z`;
    const findings = told
      .toSorted((a, b) => a.minute - b.minute)
      .map(({ minute, ...one }) => ({ ...challenge, ...one, at: at(minute) }));
    for (const until of [at(0), at(30), at(59)]) {
      const seen = findingsUntil({ findings }, until);
      expect(new Set(seen.map(({ number }) => number)).size).toBe(seen.length);
      for (const one of seen)
        expect(findings.filter((other) => other.number === one.number && other.at <= until).at(-1)).toBe(one);
    }
  });
});

describe("outcomes", () => {
  test("are approved once the meeting was held, and once (C3)", () => {
    given(announced).when(approveOutcomes, { meeting: undefined, by: RUNNER, now }).thenRefused("not-held");
    given(announced)
      .when(approveOutcomes, { meeting: { ...dialogues, status: "scheduled" as const }, by: RUNNER, now })
      .thenRefused("not-held");
    expect(approved).toMatchObject({ revision: 1, approved: { at: now, by: RUNNER } });
    given(approved)
      .when(approveOutcomes, { meeting: dialogues, by: SENDER, now: later })
      .thenExactly({ state: approved, events: [] });
  });

  test("are approved as they were read, and not with another summary afterwards", () => {
    const read = { meeting: dialogues, by: RUNNER, now, seen: announced.version };
    given(announced)
      .when(approveOutcomes, read)
      .then({ state: { revision: 1 } });
    given({ ...found(announced), version: 2 })
      .when(approveOutcomes, read)
      .thenRefused("stale");
    const summary = { es: "Uno" };
    const { state } = approveOutcomes(announced, { ...read, summary });
    given(state)
      .when(approveOutcomes, { ...read, summary, seen: 9 })
      .thenExactly({ state, events: [] });
    given(state)
      .when(approveOutcomes, { ...read, summary: { es: "Dos" } })
      .thenRefused("outcomes-approved");
    given({ ...found(approved, { text: { es: "Otro" } }, later), version: 3 })
      .when(correctOutcomes, { changed: { es: "x" }, actions: [], seen: 2, by: RUNNER, now: later })
      .thenRefused("stale");
  });

  test("that were retracted are nobody's to read any more, nor to correct", () => {
    const retracted = retractOutcomes(approved, later);
    expect(publishedAt(retracted, later)).toBeUndefined();
    expect(publishedAt(retracted, "2027-10-03T11:59:59.999Z"), "nor as on the day before").toBeUndefined();
    given(retracted)
      .when(recordFinding, { kind: "challenge" as const, text: { es: "Otro" }, objectives: [8] }, later)
      .thenRefused("outcomes-retracted");
    expect(retractOutcomes(retracted, "2027-12-01T12:00:00.000Z")).toBe(retracted);
    expect(retractOutcomes(announced, later)).toBe(announced);
    given(retracted)
      .when(approveOutcomes, { meeting: dialogues, by: RUNNER, now: later })
      .thenRefused("outcomes-retracted");
    given(retracted)
      .when(correctOutcomes, { changed: { es: "x" }, actions: [], by: RUNNER, now: later })
      .thenRefused("outcomes-retracted");
  });

  test("are corrected by saying what changed; what is recorded since waits for it", () => {
    const correcting = { changed: { es: "Se agregó un reto" }, actions: [], by: SENDER, now: later };
    given(announced).when(correctOutcomes, correcting).thenRefused("no-such-record");
    given(approved).when(correctOutcomes, correcting).thenRefused("nothing-new");
    const more = found(approved, { text: { es: "Otro reto" } }, "2027-10-01T12:00:00.000Z");
    expect(findingsUntil(more, publishedAt(more, later) ?? "")).toHaveLength(1);
    const { state, events } = correctOutcomes(more, correcting);
    expect(events).toMatchObject([{ type: "dialogue.outcomes-corrected.v1" }]);
    expect(state).toMatchObject({ revision: 2, approved: { at: now } });
    expect(findingsUntil(state, publishedAt(state, later) ?? "")).toHaveLength(2);
    expect(publishedAt(state, "2027-09-20T12:00:00.000Z"), "as on an earlier day").toBe(now);
    given(state).when(correctOutcomes, correcting).thenExactly({ state, events: [] });
    given(approved)
      .when(correctOutcomes, { ...correcting, actions: [{ agreedAt: "2027-09-20T12:00:00.000Z" }] })
      .then({ state: { revision: 2 } });
  });

  test("have another summary from its correction on", () => {
    const first = approveOutcomes(announced, { meeting: dialogues, summary: { es: "Uno" }, by: RUNNER, now }).state;
    const correcting = { changed: { es: "x" }, summary: { es: "Dos" }, actions: [], by: RUNNER, now: later };
    const second = correctOutcomes(first, correcting).state;
    expect([now, later].map((at) => summaryAt(second, at)?.es)).toEqual(["Uno", "Dos"]);
    expect(publishedAt(announced, later)).toBeUndefined();
  });
});
