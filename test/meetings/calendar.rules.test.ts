import { fc, test as property } from "@fast-check/vitest";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import { composeLetter } from "../../shared/letters/compose.ts";
import {
  type Answer,
  type InvitedEvent,
  invitation,
  type PublicEvent,
  publicFeed,
} from "../../shared/meetings/calendar.ts";
import { instantOf, localOf, plusLocal } from "../../shared/meetings/local-time.ts";
import { languages } from "../../shared/reference/codes.ts";

const event: PublicEvent = {
  uid: "mtg_1@dialogue.example.org",
  sequence: 0,
  stamp: "2027-01-04T09:00:00.000Z",
  start: "2027-03-02T15:00:00.000Z",
  minutes: 90,
  title: "Mesa 1, reunión trimestral; sesión \\ abierta",
  url: "https://dialogue.example.org/es/meetings/mtg_1",
  cancelled: false,
};
const feed = {
  name: "Diálogo: mesas 1, 2; y más",
  language: "es",
  url: "https://dialogue.example.org/v1/c.ics",
} as const;
const organizer = { name: 'Mecanismo de "Diálogo"; oficina', email: "letters@example.org" };
const attendee = { name: "Ñandú, Ana", email: "ana+x@example.org" };

const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsIn = (text: string) => read(text).getAllSubcomponents("vevent");
const valueOf = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name);
const instantIn = (component: ICAL.Component, name: string) =>
  (valueOf(component, name) as ICAL.Time).toJSDate().toISOString();

/** What RFC 5545 asks of every line, and other people's failures. */
function expectWellFormed(text: string) {
  expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  expect(text).not.toMatch(/(None|undefined|null|NaN|\[object)\b/);
  for (const line of text.split("\r\n")) {
    const octets = Buffer.from(line);
    expect(octets.length).toBeLessThanOrEqual(75);
    expect(octets.toString()).toBe(line);
  }
}

const instants = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());
const characters = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  fc.constantFrom("\\", ",", ";", ":", '"', "^", "'", "|", "é", "🇨🇴", " ", "n"),
);
const texts = fc.string({ unit: characters, minLength: 1, maxLength: 120 });
const ulids = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const events = fc.record(
  {
    uid: ulids.map((id) => `mtg_${id}@dialogue.example.org`),
    sequence: fc.nat(99),
    stamp: instants,
    start: instants,
    minutes: fc.integer({ min: 1, max: 2880 }),
    title: texts,
    description: fc.array(texts, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
    place: texts,
    url: ulids.map((id) => `https://dialogue.example.org/pt/meetings/mtg_${id}?date=2027-03-02`),
    cancelled: fc.boolean(),
    // The parser takes the comma after an escaped backslash for an escaped one.
    categories: fc.array(
      texts.filter((text) => !text.endsWith("\\")),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ["uid", "sequence", "stamp", "start", "minutes", "title", "url", "cancelled"] },
);

function expectSame(component: ICAL.Component, told: InvitedEvent) {
  expect(valueOf(component, "uid")).toBe(told.uid);
  expect(valueOf(component, "sequence")).toBe(told.sequence);
  expect(valueOf(component, "summary")).toBe(told.title);
  expect(valueOf(component, "description")).toBe(told.description ?? null);
  expect(valueOf(component, "url")).toBe(told.url);
  expect(valueOf(component, "status")).toBe(told.cancelled ? "CANCELLED" : "CONFIRMED");
  expect(component.getFirstProperty("categories")?.getValues() ?? []).toEqual(told.categories ?? []);
  const end = new Date(Date.parse(told.start) + told.minutes * 60_000).toISOString();
  expect(["dtstamp", "dtstart", "dtend"].map((name) => instantIn(component, name))).toEqual([
    told.stamp,
    told.start,
    end,
  ]);
  for (const name of ["dtstamp", "dtstart", "dtend"])
    expect((valueOf(component, name) as ICAL.Time).zone).toBe(ICAL.Timezone.utcTimezone);
  for (const name of ["created", "last-modified", "duration", "rrule"]) expect(valueOf(component, name)).toBeNull();
}

describe("a public feed", () => {
  test("of nothing is a calendar too", () => {
    const text = publicFeed([], feed);
    expectWellFormed(text);
    expect(["version", "method"].map((name) => valueOf(read(text), name))).toEqual(["2.0", "PUBLISH"]);
    expect(text).toContain("\r\nNAME:Diálogo: mesas 1\\, 2\\; y más\r\n");
    expect(text).toContain("\r\nX-WR-CALNAME:Diálogo: mesas 1\\, 2\\; y más\r\n");
    expect(valueOf(read(text), "prodid")).toMatch(/^-\/\/.+\/\/ES$/);
    expect(eventsIn(text)).toEqual([]);
  });
  property.prop([fc.array(events, { maxLength: 5 }), texts])("says every event as it is", (told, name) => {
    const text = publicFeed(told, { ...feed, name });
    expectWellFormed(text);
    const found = eventsIn(text);
    expect(found).toHaveLength(told.length);
    for (const [at, component] of found.entries()) {
      expectSame(component, told[at] as PublicEvent);
      expect(valueOf(component, "location")).toBe(told[at]?.place ?? null);
      for (const nobody of ["organizer", "attendee"]) expect(valueOf(component, nobody)).toBeNull();
    }
    expect(publicFeed(told, { ...feed, name })).toBe(text);
  });
  test("has no call address, whoever asks", () => {
    const invited: InvitedEvent = { ...event, call: "https://call.example.org/secret" };
    // @ts-expect-error an invited one's event is none to publish
    expect(publicFeed([invited], feed)).not.toContain("secret");
  });
  test("keeps the local hour of a series across Santiago's clock changes", () => {
    const zone = "America/Santiago";
    const locals = Array.from({ length: 30 }, (_, week) => plusLocal("2027-03-08T10:00", { days: week * 7 }));
    const series = locals.map((local, at) => ({ ...event, uid: `mtg_${at}@x.example`, start: instantOf(local, zone) }));
    const starts = eventsIn(publicFeed(series, feed)).map((component) => instantIn(component, "dtstart"));
    expect(starts.map((start) => localOf(start, zone))).toEqual(locals);
    expect(new Set(starts.map((start) => start.slice(11, 16)))).toEqual(new Set(["13:00", "14:00"]));
  });
});

describe("an invitation", () => {
  const call = "https://call.example.org/j/1?a=1,2;b=3&c";
  // The parser takes a backslash in a parameter for an escape, of which RFC 5545 and RFC 6868 know nothing.
  const names = texts.filter((text) => !text.includes("\\"));
  const people = fc.record({ name: names, email: fc.constantFrom("ana@example.org", "o'neill+x@sub.example.org") });
  const invited = { call: fc.constantFrom(undefined, call), method: fc.constantFrom("REQUEST", "CANCEL") };

  property.prop([events, people, people, fc.record(invited)])(
    "is to its reader, with place, link and call address",
    (told, from, to, { call: address, method }) => {
      const asked = { ...told, call: address, method: method as "REQUEST" | "CANCEL", organizer: from, attendee: to };
      const text = invitation(asked, "fr");
      expectWellFormed(text);
      expect(valueOf(read(text), "method")).toBe(method);
      const [component, ...others] = eventsIn(text) as [ICAL.Component];
      expect(others).toEqual([]);
      expectSame(component, { ...told, cancelled: method === "CANCEL" });
      const place = [told.place, address].filter(Boolean).join(" · ");
      expect(valueOf(component, "location")).toBe(place || null);
      expect(component.getAllProperties("attendee")).toHaveLength(1);
      for (const [name, person] of [
        ["organizer", from],
        ["attendee", to],
      ] as const) {
        const found = component.getFirstProperty(name);
        expect(String(found?.getFirstValue()).replace(/^mailto:/i, "")).toBe(person.email);
        expect(found?.getFirstParameter("cn")).toBe(person.name);
      }
      expect(component.getFirstProperty("attendee")?.getFirstParameter("rsvp")).toBe("FALSE");
      expect(invitation(asked, "fr")).toBe(text);
    },
  );
  test.for([
    [undefined, "NEEDS-ACTION"],
    ["yes", "ACCEPTED"],
    ["no", "DECLINED"],
    ["substitute", "DELEGATED"],
  ] as [Answer | undefined, string][])("after the answer %s", ([answer, status]) => {
    const [component] = eventsIn(invitation({ ...event, answer, organizer, attendee, method: "REQUEST" }, "es"));
    expect(component?.getFirstProperty("attendee")?.getFirstParameter("partstat")).toBe(status);
  });
  test("that is called off keeps its UID and is cancelled", () => {
    const both = (["REQUEST", "CANCEL"] as const).map((method, sequence) =>
      eventsIn(invitation({ ...event, sequence, organizer, attendee, method }, "es")).map((component) =>
        ["uid", "sequence", "status"].map((name) => valueOf(component, name)),
      ),
    );
    expect(both).toEqual([[[event.uid, 0, "CONFIRMED"]], [[event.uid, 1, "CANCELLED"]]]);
  });
});

describe.for(languages)("a letter in %s with a calendar part", (language) => {
  const envelope = {
    from: organizer.email,
    to: attendee.email,
    name: attendee.name,
    contact: "contact@example.org",
    language,
    messages: letterMessages[language],
    letter: "invitation",
  };
  const invited: InvitedEvent = { ...event, title: "Réunion 🇨🇴 «abierta»", call: "https://call.example.org/j/1" };

  test.for(["REQUEST", "CANCEL"] as const)("%s", async (method) => {
    const words = { subject: "Invitación", blocks: ["¿Viene?"], calendar: { method, event: invited } };
    const raw = (await composeLetter(words, envelope)).toString("latin1");
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect([...raw.matchAll(/^Content-Type: ([^;]+);/gm)].map(([, type]) => type)).toEqual([
      "multipart/alternative",
      "text/plain",
      "text/html",
      "text/calendar",
    ]);
    const { attachments, text = "", to } = await simpleParser(raw);
    expect(text).toContain("¿Viene?");
    expect(attachments).toHaveLength(1);
    const [part] = attachments;
    expect(part?.headers.get("content-type")).toMatchObject({
      value: "text/calendar",
      params: { charset: "utf-8", method },
    });
    expect(part?.filename).toBeUndefined();
    const content = part?.content.toString() ?? "";
    expectWellFormed(content);
    expect(valueOf(read(content), "method")).toBe(method);
    const [component] = eventsIn(content) as [ICAL.Component];
    expectSame(component, { ...invited, cancelled: method === "CANCEL" });
    const attendees = component.getAllProperties("attendee").map((one) => one.getFirstValue());
    expect(attendees.map((one) => String(one).replace(/^mailto:/i, ""))).toEqual([to && "text" in to && to.text]);
    expect(valueOf(component, "organizer")).toBe(`mailto:${organizer.email}`);
    expect(component.getFirstProperty("organizer")?.getFirstParameter("cn")).toBe(letterMessages[language].sender);
  });
  test("has none without", async () => {
    const { attachments } = await simpleParser(await composeLetter({ subject: "x", blocks: ["y"] }, envelope));
    expect(attachments).toEqual([]);
  });
});
