import { describe, expect, test } from "vitest";
import { publicationOfMeeting } from "../../shared/meetings/publication.ts";
import type { MeetingState } from "../../shared/meetings/states.ts";
import { called, noon, PERSON } from "../support/meetings.ts";

const held: MeetingState = {
  ...called,
  status: "minutes-approved",
  call: "https://meet.example.org/secreta",
  decisions: [
    {
      number: 1,
      text: { es: "Se acordó escribir una carta" },
      how: "consensus",
      at: noon("2027-03-02"),
      quorum: { seats: 2, representatives: 1, present: 1, reached: true },
      entitled: [],
    },
  ],
  record: {
    public: { es: "Acta pública.\nSegunda línea.\n\nOtro párrafo.", en: "Public minutes." },
    internal: { es: "Entre nosotras" },
    draftedAt: noon("2027-03-03"),
    draftedBy: PERSON,
    approvedAt: noon("2027-03-10"),
    approvedBy: PERSON,
  },
};

describe("C3: what is published of a meeting", () => {
  test("nothing before the minutes are approved", () => {
    const { approvedAt: _, ...drafted } = held.record as NonNullable<MeetingState["record"]>;
    expect(publicationOfMeeting(called)).toBeUndefined();
    expect(publicationOfMeeting({ ...held, status: "minutes-drafted", record: drafted })).toBeUndefined();
  });

  test("the public part and the decisions, by language, of the tables that met", () => {
    const published = publicationOfMeeting(held);
    expect(published).toMatchObject({
      kind: "minutes",
      revision: 1,
      tables: [1, 3],
      authors: [],
      page: `meetings/${held.id}`,
      approvedAt: noon("2027-03-10"),
      words: {
        es: { title: "Acta: Mesa 1 y Mesa 3, Reunión de prueba", how: "original" },
        en: { title: "Minutes: Table 1 and Table 3, A test meeting", how: "human" },
      },
    });
    expect(published?.words.es?.summary).toBe("Reunión del 2 de marzo de 2027. Acta pública. Segunda línea.");
    expect(published?.words.es?.text).toContain("Acta pública.  \nSegunda línea.\n\nOtro párrafo.");
    expect(published?.words.es?.text).toContain("### Decisiones\n\n1. Se acordó escribir una carta");
    expect(published?.words.en?.text).toContain("1. Se acordó escribir una carta (Spanish)");
  });

  test("neither the private part, nor the call's address, nor who was there", () => {
    const text = JSON.stringify({ ...publicationOfMeeting(held), approvedBy: "" });
    for (const secret of ["Entre nosotras", "secreta", PERSON]) expect(text).not.toContain(secret);
  });

  test("a long first paragraph is cut at a word, and says so", () => {
    const record = { ...(held.record as NonNullable<MeetingState["record"]>), public: { es: "palabra ".repeat(300) } };
    const summary = publicationOfMeeting({ ...held, record })?.words.es?.summary ?? "";
    expect(summary.length).toBeLessThanOrEqual(600);
    expect(summary).toMatch(/palabra…$/);
  });
});
