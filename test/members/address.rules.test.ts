import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { RegistrationRequest } from "../../shared/members/profile.ts";
import { identityOf, mailboxOf } from "../../shared/members/store.ts";
import { StakeholderType } from "../../shared/reference/codes.ts";
import { reference } from "../../shared/reference/dataset.ts";
import { asked } from "../support/registrations.ts";

describe("an address", () => {
  test("is the exact local part and the lower-cased domain", () => {
    expect(identityOf("Ana.Luz+x@Example.ORG")).toBe("Ana.Luz+x@example.org");
  });
  test("ends in a mailbox: no plus part anywhere, no dots at gmail.com", () => {
    expect(mailboxOf("A.na+x@gmail.com")).toBe("ana@gmail.com");
    expect(mailboxOf("ana@googlemail.com")).toBe("ana@gmail.com");
    expect(mailboxOf("A.na+x@Example.org")).toBe("a.na@example.org");
  });
  property.prop([fc.emailAddress()])("has one identity and one mailbox, however often asked", (email) => {
    expect(identityOf(identityOf(email))).toBe(identityOf(email));
    expect(mailboxOf(mailboxOf(email))).toBe(mailboxOf(email));
    expect(mailboxOf(identityOf(email))).toBe(mailboxOf(email));
  });
});

describe("a request's text", () => {
  const named = (name: string) => RegistrationRequest.safeParse({ ...asked, person: { name } });
  test("is kept in NFC, trimmed", () => {
    expect(named("  Jose\u0301 ").data?.person.name).toBe("José");
  });
  test.each(["\u0000", "a\nb", "a\u202eb", "\ud800", " ", "a\u2028b"])("without control characters: %j", (name) => {
    expect(named(name).success).toBe(false);
  });
  test("is as long as people count it, with a limit of bytes beside", () => {
    const family = "👨‍👩‍👧‍👦";
    expect(named(family.repeat(120)).success).toBe(true);
    expect(named(family.repeat(121)).success).toBe(false);
    expect(named(`e${"\u0301".repeat(3000)}`).success).toBe(false);
  });
  property.prop([fc.string({ unit: "binary", maxLength: 200 })])(
    "never passes badly formed or with a control character",
    (name) => {
      const kept = named(name).data?.person.name;
      if (kept !== undefined)
        expect(kept.isWellFormed() && kept === kept.normalize("NFC") && !/\p{Cc}/u.test(kept)).toBe(true);
    },
  );
});

describe("the dataset", () => {
  test("the four tables part the 23 objectives 5/7/6/5", () => {
    expect(reference.tables.map(({ objectives }) => objectives.length)).toEqual([5, 7, 6, 5]);
    expect(reference.tables.flatMap(({ objectives }) => objectives).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 23 }, (_, i) => i + 1),
    );
    for (const { objective, table } of reference.objectives)
      expect(reference.tables[table - 1]?.objectives).toContain(objective);
  });
  test("has the twelve stakeholder types of the contract", () => {
    expect(reference.stakeholderTypes.map(({ code }) => code).sort()).toEqual([...StakeholderType.options].sort());
  });
});
