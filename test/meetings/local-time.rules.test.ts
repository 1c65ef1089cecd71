import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { instantOf, isZone, localDateOf, localOf, plusLocal, quarterIn } from "../../shared/meetings/local-time.ts";
import { momentFor, zoneCity } from "../../shared/meetings/moments.ts";
import { languages } from "../../shared/reference/codes.ts";
import { Refusal } from "../../shared/refusal.ts";

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC", "US/Eastern");
const instants = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());

const refusalOf = (local: string, zone: string): Refusal | undefined => {
  try {
    instantOf(local, zone);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe("a zone", () => {
  test.for(["America/Bogota", "America/Port-au-Prince", "America/Argentina/Buenos_Aires", "Cuba", "US/Eastern", "UTC"])(
    "is named %s",
    (zone) => expect(isZone(zone)).toBe(true),
  );
  test.for(["", "UTC+3", "+03:00", "-05:00", "Etc/GMT+3", "EST5EDT", "america/bogota", "America/Macondo", "America/"])(
    "is not named %s",
    (zone) => expect(isZone(zone)).toBe(false),
  );
  test("of the whole zone database is one, and keeps time", () => {
    const instant = "2027-03-02T15:00:00.000Z";
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      expect(isZone(zone), zone).toBe(true);
      expect(instantOf(localOf(instant, zone), zone), zone).toBe(instant);
    }
  });
  test("has a city", () => {
    expect(["America/Argentina/Buenos_Aires", "America/Mexico_City", "UTC"].map(zoneCity)).toEqual([
      "Buenos Aires",
      "Mexico City",
      "UTC",
    ]);
  });
});

describe("a local time", () => {
  test.for([
    ["2027-03-02T10:00", "America/Bogota", "2027-03-02T15:00:00.000Z"],
    ["2027-01-15T10:00", "America/Santiago", "2027-01-15T13:00:00.000Z"],
    ["2027-07-15T10:00", "America/Santiago", "2027-07-15T14:00:00.000Z"],
    ["2027-12-31T23:59", "America/New_York", "2028-01-01T04:59:00.000Z"],
    ["2028-02-29T00:00", "UTC", "2028-02-29T00:00:00.000Z"],
    // Mexico has had no summer time since 2022, Paraguay nothing but summer time since 2024.
    ["2027-04-04T02:30", "America/Mexico_City", "2027-04-04T08:30:00.000Z"],
    ["2027-10-31T01:30", "America/Mexico_City", "2027-10-31T07:30:00.000Z"],
    ["2027-10-03T00:30", "America/Asuncion", "2027-10-03T03:30:00.000Z"],
    ["2027-03-27T23:30", "America/Asuncion", "2027-03-28T02:30:00.000Z"],
  ] as const)("%s in %s", ([local, zone, instant]) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  });

  test.for([
    ["2027-09-05T00:00", "America/Santiago", "2027-09-05T01:00"],
    ["2027-09-05T00:59", "America/Santiago", "2027-09-05T01:00"],
    ["2027-03-14T02:30", "America/New_York", "2027-03-14T03:00"],
  ] as const)("%s in %s never comes", ([time, zone, next]) => {
    expect(refusalOf(time, zone)).toMatchObject({ code: "no-such-local-time", about: { time, zone, next } });
    expect(refusalOf(next, zone)).toBeUndefined();
  });

  test.for([
    ["2027-04-03T23:30", "America/Santiago", "2027-04-04T02:30:00.000Z", "2027-04-04T03:30:00.000Z"],
    ["2027-11-07T01:00", "America/New_York", "2027-11-07T05:00:00.000Z", "2027-11-07T06:00:00.000Z"],
  ] as const)("%s in %s comes twice", ([time, zone, first, second]) => {
    expect(refusalOf(time, zone)).toMatchObject({ code: "local-time-twice", about: { time, zone, first, second } });
    expect([localOf(first, zone), localOf(second, zone)]).toEqual([time, time]);
  });

  property.prop([instants, zones])("is found again from its instant, unless it comes twice", (instant, zone) => {
    const local = localOf(instant, zone);
    const refused = refusalOf(local, zone);
    const { first, second } = refused?.about ?? { first: instantOf(local, zone) };
    expect([first, second]).toContain(instant);
    expect(refused?.code ?? "local-time-twice").toBe("local-time-twice");
  });
  property.prop([instants, zones])("exists, or the next one does", (instant, zone) => {
    const time = instant.slice(0, 16);
    const refused = refusalOf(time, zone);
    if (refused?.code !== "no-such-local-time") return;
    const { next = "" } = refused.about;
    expect(next > time).toBe(true);
    expect(localOf(instantOf(next, zone), zone)).toBe(next);
  });
});

describe("the calendar of a zone", () => {
  test("has its own dates and quarters", () => {
    const evening = instantOf("2027-03-31T20:00", "America/Mexico_City");
    expect(evening).toBe("2027-04-01T02:00:00.000Z");
    expect(localDateOf(evening, "America/Mexico_City")).toBe("2027-03-31");
    expect([quarterIn(evening, "America/Mexico_City"), quarterIn(evening, "UTC")]).toEqual(["2027-Q1", "2027-Q2"]);
  });
  test("has days of one hour more or less, which move no meeting", () => {
    let local = "2027-01-05T10:00";
    const hours = new Set<string>();
    for (let week = 0; week < 52; week++, local = plusLocal(local, { days: 7 })) {
      const instant = instantOf(local, "America/Santiago");
      expect(localOf(instant, "America/Santiago").slice(10)).toBe("T10:00");
      hours.add(instant.slice(11, 16));
    }
    expect([...hours].sort()).toEqual(["13:00", "14:00"]);
    expect(local).toBe("2028-01-04T10:00");
  });
});

describe.for(languages)("a moment in %s", (language) => {
  property.prop([instants, zones])("has its year, its minute, and a zone with a name", (instant, zone) => {
    const moment = momentFor(instant, zone, language);
    const local = localOf(instant, zone);
    expect(moment).toContain(local.slice(0, 4));
    expect(moment).toContain(`:${local.slice(14)}`);
    expect(moment).toMatch(/ \(\p{L}[^\d]+, (GMT|UTC)([+−-]\d+(:\d\d)?)?\)$/u);
    expect(moment).not.toMatch(/undefined|null|NaN/);
  });
  test("reads well", () => {
    const [instant, zone] = ["2027-03-02T15:00:00.000Z", "America/Bogota"];
    expect(momentFor(instant, zone, language).replace(/\s/g, " ")).toBe(
      {
        es: "martes, 2 de marzo de 2027, 10:00 (hora estándar de Colombia, GMT-5)",
        en: "Tuesday, March 2, 2027 at 10:00 AM (Colombia Standard Time, GMT-5)",
        pt: "terça-feira, 2 de março de 2027 às 10:00 (Horário Padrão da Colômbia, GMT-5)",
        fr: "mardi 2 mars 2027 à 10:00 (heure normale de Colombie, UTC−5)",
      }[language],
    );
  });
});
