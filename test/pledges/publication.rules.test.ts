import { describe, expect, test } from "vitest";
import type { MemberId } from "../../events/define.ts";
import type { Table } from "../../shared/aws/table.ts";
import { columns, rowsOf } from "../../shared/pledges/csv-rules.ts";
import { updatePledge } from "../../shared/pledges/follow-rules.ts";
import { answerPartnership } from "../../shared/pledges/partner-rules.ts";
import { publicationOf } from "../../shared/pledges/publication.ts";
import { pledgeResources } from "../../shared/pledges/resources.ts";
import { correctPledge, retractPledge } from "../../shared/pledges/rules.ts";
import { PledgeInFull } from "../../shared/pledges/shapes.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { percentIn } from "../../shared/pledges/told.ts";
import { languages } from "../../shared/reference/codes.ts";
import { AUTHOR, OFFICE, OWN, PARTNER, PLEDGE, publishedOf, submittedOf, TEXT } from "../support/pledges.ts";

const organization = (id: string, name: string) => ({
  id,
  version: 1,
  kind: "organization",
  status: "active",
  organization: { name },
  stakeholderTypes: ["academia"],
  country: "CO",
  tables: [1],
  listed: true,
  since: "2027-01-01T00:00:00.000Z",
});
const PERSON = OWN.replace("org_", "mbr_") as MemberId;
const cards = new Map([[AUTHOR as string, { name: "Persona Inventada", audience: "everyone" }]]);
/** A table that knows one pledge, two organizations and a person who is a member, with a card that all may see. */
const worldOf = (state: PledgeState) => {
  const items = new Map<string, object>([
    [PLEDGE, state],
    [OWN, organization(OWN, "Red Inventada")],
    [PARTNER, organization(PARTNER, "Casa Inventada")],
    [PERSON, { ...organization(PERSON, ""), kind: "individual", organization: undefined }],
  ]);
  const record = {
    get: async ({ pk }: { pk: string }) => items.get(pk),
    getAll: async (keys: { pk: string; sk: string }[]) =>
      keys.map(({ pk, sk }) => (sk === "card" ? cards.get(pk) : items.get(pk))),
    query: async ({ pk }: { pk: string }) => ({
      items: pk === PERSON ? [{ pk, sk: `person#${AUTHOR}` }] : [],
      last: undefined,
    }),
  };
  return { record: record as unknown as Table };
};
const joint = publishedOf({ mode: "partnership", partners: [PARTNER] });
const later = "2027-03-01T12:00:00.000Z";
const handed = (state: PledgeState) => publicationOf(worldOf(state), PLEDGE);

describe("what is handed over for publication", () => {
  test("is nothing before it is published, and then measurable in its own language", async () => {
    expect(await handed(submittedOf())).toBeUndefined();
    const publication = await handed(joint);
    expect(publication).toMatchObject({ kind: "pledge", revision: 1, authors: ["Red Inventada"], approvedBy: OFFICE });
    expect(Object.keys(publication?.words ?? {})).toEqual(["es"]);
    const { text = "", summary = "", how } = publication?.words.es ?? {};
    expect([text.startsWith(TEXT.trim()), how]).toEqual([true, "original"]);
    expect(summary).toBe("Personas asesoradas: de 100 a 500 personas, a más tardar el 30 de junio de 2028.");
    for (const told of ["de 100 a 500 personas", "30 de junio de 2028", "En planificación", "Doscientas más"])
      expect(text).toContain(told);
    expect(JSON.stringify(publication)).not.toMatch(/undefined|NaN|Casa Inventada/);
  });

  test("names partners once they confirm, as a new revision that says so in each language", async () => {
    const { state } = answerPartnership(joint, { member: PARTNER, answer: "confirm", now: later });
    const publication = await handed(state);
    expect(publication).toMatchObject({ revision: 2, authors: ["Red Inventada", "Casa Inventada"] });
    expect(Object.keys(publication?.changed ?? {}).toSorted()).toEqual([...languages].toSorted());
  });

  test("says what each revision changed: the latest only, and closing as such", async () => {
    const changed = { es: "El nivel era otro" };
    const corrected = correctPledge(joint, {
      changed,
      seen: 1,
      reopened: false,
      level: "local",
      by: OFFICE,
      now: later,
    }).state;
    expect(await handed(corrected)).toMatchObject({ revision: 2, changed, approvedAt: later });
    const telling = { stage: "fulfilled" as const, text: { es: "Listo" }, evidence: [], reached: [1], by: AUTHOR };
    const closed = updatePledge(corrected, { ...telling, now: "2027-06-01T12:00:00.000Z" }).state;
    const publication = await handed(closed);
    expect(publication).toMatchObject({ revision: 3, changed: { es: "El compromiso se cumplió." } });
    expect(publication?.words.es?.text).toContain("alcanzado, según se contó el 1 de junio de 2027");
    const more = updatePledge(closed, { ...telling, text: { es: "Y más" }, now: "2027-07-01T12:00:00.000Z" }).state;
    expect(await handed(more)).toMatchObject({ revision: 3, changed: { es: "El compromiso se cumplió." } });
  });

  test("never names a person: each revision is kept for ever, and a name goes with its erasure", async () => {
    const own = { ...joint, member: PERSON, partners: joint.partners.map((one) => ({ ...one, status: "confirmed" })) };
    const [shown] = await pledgeResources(worldOf(joint), [own as PledgeState], { now: later, sight: "public" });
    expect(shown?.member.name).toBe("Persona Inventada");
    const publication = await handed(own as PledgeState);
    expect(publication?.authors).toEqual(["Casa Inventada"]);
    expect(JSON.stringify(publication)).not.toContain("Persona Inventada");
  });

  test("retracted, it says so and why", async () => {
    const reason = { es: "Se hizo dos veces" };
    const { state } = retractPledge(joint, { reason, by: OFFICE, now: later });
    expect(await handed(state)).toMatchObject({ retired: { at: later, reason } });
  });
});

describe("rows", () => {
  test("are one a language, of the API's own fields, and hold no person", async () => {
    const state: PledgeState = {
      ...joint,
      words: { ...joint.words, en: { title: "=cmd()", text: TEXT } },
      translations: { en: "machine" },
    };
    const [pledge] = await pledgeResources(worldOf(state), [state], { now: later, sight: "public" });
    if (!pledge) throw new Error("no pledge");
    expect(PledgeInFull.parse({ ...pledge, matchedBy: [] })).toEqual({ ...pledge, matchedBy: [] });
    const rows = rowsOf(pledge, "https://dialogue.example.org");
    expect(rows.map(({ language, translation }) => [language, translation])).toEqual([
      ["es", "original"],
      ["en", "machine"],
    ]);
    for (const row of rows) expect(Object.keys(row)).toEqual([...columns]);
    expect(JSON.stringify(rows)).not.toMatch(/per_|Casa Inventada|undefined/);
    expect(rows[0]).toMatchObject({ pledgingEntity: "Red Inventada", baseline: 100, value: "", late: "no" });
  });

  test("a share is never told as all or nothing unless it is", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map((share) => percentIn(share, "en"))).toEqual([
      "0%",
      "1%",
      "50%",
      "99%",
      "100%",
    ]);
  });
});
