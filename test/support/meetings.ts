import type { MeetingId, PersonId } from "../../events/define.ts";
import { type Invited, invitationLetters } from "../../shared/meetings/invitation-templates.ts";
import type { InviteeState, MeetingState } from "../../shared/meetings/states.ts";
import type { Language } from "../../shared/reference/codes.ts";

export const MTG = "mtg_01M00000000000000000000001" as MeetingId;
export const PERSON = "per_01M00000000000000000000001" as PersonId;

export const noon = (date: string) => `${date}T12:00:00.000Z`;

/** What is asked of a meeting on Tuesday 2 March 2027 at ten in Bogotá. */
export const asked = {
  of: ["table-3", "table-1"] as MeetingState["of"],
  title: { es: "Reunión de prueba", en: "A test meeting" },
  start: "2027-03-02T10:00",
  zone: "America/Bogota",
  minutes: 90,
  agenda: [],
  interpretation: [],
};

/** That meeting, called on 1 January. */
export const called: MeetingState = {
  ...asked,
  id: MTG,
  version: 1,
  status: "scheduled",
  of: ["table-1", "table-3"],
  at: "2027-03-02T15:00:00.000Z",
  sequence: 0,
  changedAt: noon("2027-01-01"),
  scheduledAt: noon("2027-01-01"),
  by: PERSON,
  reminded: [],
  decisions: [],
};

export const invitee: InviteeState = { person: PERSON, version: 0, ahead: 0, removed: false };

/** That meeting as a reader's letter has something to say of it. */
export function toBeTold(letter: unknown, { language, site }: { language: Language; site: string }): Invited {
  const { meetingCancelled, meetingRemoved } = invitationLetters;
  const texts = { [language]: "Reunión de prueba" };
  const meeting: MeetingState = {
    ...called,
    title: texts,
    place: "Aula 1, https://spam.example",
    call: `${site}/call`,
    agenda: [{ text: { [language]: "Bienvenida" } }],
    interpretation: ["pt"],
    reminded: [7],
    ...(letter === meetingCancelled && { status: "cancelled", cancelled: { at: noon("2027-01-02"), reason: texts } }),
  };
  const removed = letter === meetingRemoved;
  return {
    meeting,
    now: noon("2027-02-01"),
    concerned: !removed,
    invitee: { ...invitee, removed },
    country: "BR",
    days: 7,
  };
}
