import { expect } from "vitest";
import type { Body } from "../../events/define.ts";
import type { calendarOperations } from "../../shared/meetings/calendar-contract.ts";
import type { before } from "../../shared/meetings/contract.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { dateIn, meetingOfTable1 } from "./after-ground.ts";
import { type Cast, factsOf, keys, linkOf, type Member, mark, personIn, type Scene } from "./cast.ts";
import { calendarIn } from "./ics.ts";
import { everything, linkKey, textOf, under } from "./operator.ts";

type Name = (typeof before | typeof calendarOperations)[number]["name"];
type Meeting = Scene & { id: string; holds: (text: string) => () => Promise<void> };

/** A meeting ahead, written past the API, so that nobody is written to; of table 4, whom few who join later are of. */
async function ahead(by: Member, of: Body[], more: Partial<MeetingState> = {}): Promise<Meeting> {
  const start = `${dateIn(60)}T15:00`;
  const id = await meetingOfTable1(personIn(by), {
    of,
    start,
    at: `${start}:00.000Z`,
    call: "https://meet.example.org/x",
    ...more,
  });
  const holds = (text: string) => async () => expect(textOf(await under(id))).toContain(text);
  return { id, holds, params: { id }, link: by.link, state: keys(id), effect: () => {} };
}

const feed = (query = ""): Scene => ({
  query: `?language=en${query}`,
  state: async () => 0,
  effect: ({ text, headers }) => {
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(calendarIn(text).method).toBe("PUBLISH");
    expect(text).not.toContain("meet.example.org");
  },
});

/** The scenes of what leads up to a meeting: of the Liaison Table where somebody runs it, which a coordinator does not. */
export const meetingScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "schedule-meeting"({ bystander }) {
    const title = mark();
    const made = async () =>
      (await everything()).filter(({ sk, ...item }) => sk === "meeting" && textOf(item).includes(title)).length;
    const plan = { start: `${dateIn(50)}T10:00`, zone: "America/Lima", minutes: 60 };
    return {
      link: bystander.link,
      notAllowed: ["coordinator"],
      sent: { body: { of: ["liaison"], title: { es: title }, ...plan } },
      state: made,
      effect: async () => expect(await made()).toBe(1),
    };
  },
  async "change-meeting"({ bystander }) {
    const { id: _, holds, ...scene } = await ahead(bystander, ["liaison"]);
    const text = mark();
    const sent = { body: { agenda: [{ text: { es: text } }] }, headers: { "if-match": "*" } };
    return { ...scene, notAllowed: ["coordinator"], sent, effect: holds(text) };
  },
  async "cancel-meeting"({ bystander }) {
    const { id: _, holds, ...scene } = await ahead(bystander, ["liaison"]);
    const sent = { body: { reason: { es: "Sin local" } } };
    return { ...scene, notAllowed: ["coordinator"], sent, effect: holds('"status":"cancelled"') };
  },
  async "list-clashes"({ bystander }) {
    const start = `${dateIn(70)}T15:00`;
    const { id, holds: _, ...scene } = await ahead(bystander, ["liaison"], { start, at: `${start}:00.000Z` });
    const query = `?${new URLSearchParams({ of: "liaison", start, zone: "UTC", minutes: "30" })}`;
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toContainEqual(expect.objectContaining({ id }));
    return { ...scene, notAllowed: ["coordinator"], query, effect };
  },
  async "answer-invitation"({ other }) {
    const { id, holds: _, ...scene } = await ahead(other, ["table-4"]);
    const effect = async () => expect(await factsOf(id)).toContain("meetings.invitation-answered.v1");
    return { ...scene, caller: other, sent: { body: { answer: "yes" } }, effect };
  },
  async "answer-by-letter"({ other }) {
    const { id, holds, ...scene } = await ahead(other, ["table-4"]);
    const link = await linkOf("rsvp", `${other.person}#${id}`);
    const sent = { body: { token: link, answer: "apology" } };
    return { ...scene, link, sent, state: keys(id, linkKey(link)), effect: holds('"answer":"apology"') };
  },
  async "get-own-meeting"({ other }) {
    const { id: _, holds: __, ...scene } = await ahead(other, ["table-4"]);
    const effect: Scene["effect"] = ({ body }) =>
      expect(body).toMatchObject({ call: expect.any(String), answer: null });
    return { ...scene, notAllowed: ["member", "coordinator", "representative", "agency"], effect };
  },
  async "get-meeting"({ bystander }) {
    const { id, holds: _, ...scene } = await ahead(bystander, ["table-4"]);
    const effect: Scene["effect"] = ({ body, text }) => {
      expect(body).toMatchObject({ id, status: "scheduled" });
      expect(text).not.toContain("meet.example.org");
    };
    return { ...scene, effect };
  },
  async "list-meetings"({ bystander }) {
    const { id, holds: _, params: __, ...scene } = await ahead(bystander, ["table-4"]);
    const effect: Scene["effect"] = ({ body, text }) => {
      expect(body.items).toContainEqual(expect.objectContaining({ id }));
      expect(text).not.toContain("meet.example.org");
    };
    return { ...scene, query: `?limit=100&body=table-4&from=${dateIn(59)}&to=${dateIn(61)}`, effect };
  },
  async "get-meeting-ics"({ bystander }) {
    const { params } = await ahead(bystander, ["table-4"]);
    return { ...feed(), params: params ?? {} };
  },
  "get-calendar": async () => feed(),
  "get-table-calendar": async () => ({ ...feed(), params: { n: "1" } }),
  "get-liaison-calendar": async () => feed(),
};
