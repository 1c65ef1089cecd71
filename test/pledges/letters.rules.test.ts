import { describe, expect, test } from "vitest";
import { letterMessages } from "../../shared/i18n/letters/messages.ts";
import type { Letter, Words } from "../../shared/letter.ts";
import type { PledgeState } from "../../shared/pledges/states.ts";
import { type PledgeStates, pledgeLetters } from "../../shared/pledges/templates.ts";
import { policies } from "../../shared/policies.ts";
import { AUTHOR, PARTNER, pledgeToTell } from "../support/pledges.ts";

const site = "https://dialogue.example.org";
type Told = NonNullable<PledgeStates["pledged"]>;
type Change = Partial<PledgeState> & { reader?: Partial<Told["reader"]>; asks?: Told["due"] };

function write(letter: Letter<PledgeStates>, { reader, asks, ...change }: Change = {}): Words | undefined {
  const { pledged } = pledgeToTell(letter, "es");
  if (!pledged) throw new Error("nothing to tell");
  const now = {
    ...pledged,
    pledge: { ...pledged.pledge, ...change },
    reader: { ...pledged.reader, ...reader },
    ...(asks && { due: asks }),
  };
  const writing = {
    messages: letterMessages.es,
    language: "es" as const,
    name: "",
    site,
    link: `${site}/es/x?t=t`,
    policies,
  };
  return letter.write({ pledged: now, ...writing });
}
const textOf = (words: Words | undefined) => JSON.stringify(words?.blocks);

describe("letters of pledges are right for the instant at which they go", () => {
  test.for(Object.entries(pledgeLetters))("%s: nobody hears of what was withdrawn meanwhile", ([, letter]) => {
    expect(write(letter)).toBeDefined();
    expect(write(letter, { status: "withdrawn" })).toBeUndefined();
  });

  test.for(["own", "partner", "concerned", "asked", "matched"] as const)("nor does who is %s no more", (standing) => {
    const told = Object.values(pledgeLetters).filter((letter) => !write(letter, { reader: { [standing]: false } }));
    expect(told.length).toBeGreaterThan(0);
  });

  test("a partner who has answered is not asked; who asked hears the answer as it is now", () => {
    const answered = (status: "confirmed" | "declined") => ({
      partners: [{ member: PARTNER, status, askedAt: "2027-01-01T00:00:00.000Z", at: "2027-01-02T00:00:00.000Z" }],
    });
    expect(write(pledgeLetters.partnerAsked, answered("confirmed"))).toBeUndefined();
    expect(textOf(write(pledgeLetters.partnerAnswered, answered("confirmed")))).toContain("confirmó");
    expect(textOf(write(pledgeLetters.partnerAnswered, answered("declined")))).toContain("no se asocia");
  });

  test("nobody is asked how a pledge goes who told it since, or of one that is closed; a half-year is not a milestone", () => {
    const updates = (at: string) => ({
      updates: [{ number: 1, at, by: AUTHOR, stage: "in-progress" as const, evidence: [], reached: [] }],
    });
    const { pledgeUpdateDue: letter } = pledgeLetters;
    expect(write(letter, updates("2027-05-31T00:00:00.000Z"))).toBeUndefined();
    expect(textOf(write(letter, updates("2027-05-30T23:00:00.000Z")))).toContain("Cien más");
    for (const stage of ["fulfilled", "stopped"] as const) expect(write(letter, { stage })).toBeUndefined();
    const half = textOf(write(letter, { asks: { why: "half-year", on: "2027-07-15" } }));
    expect([half.includes("seis meses"), half.includes("Cien más")]).toEqual([true, false]);
  });
});
