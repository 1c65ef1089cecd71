import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ContributionKind } from "../../events/choices.ts";
import {
  correct,
  draft,
  languagesOf,
  missingIn,
  namedAs,
  publish,
  retire,
  revise,
  submit,
  translate,
  withdraw,
} from "../../shared/contributions/rules.ts";
import type { ContributionState } from "../../shared/contributions/states.ts";
import { headOf } from "../../shared/contributions/store.ts";
import { languages } from "../../shared/reference/codes.ts";
import rest from "../../shared/reference/data/rest.json" with { type: "json" };
import { Principle } from "../../shared/reference/principles.ts";
import {
  CONTRIBUTION,
  contributionOf,
  individual,
  organization,
  person,
  practiceOf,
} from "../support/contribution-states.ts";
import { given } from "../support/given.ts";

const now = "2027-02-01T12:00:00.000Z";
const by = person(9);
const nothing = { events: [] };
const factOf = (name: string) => ({
  events: [{ type: `contributions.${name}.v1`, data: { contribution: CONTRIBUTION } }],
});
const statuses = [
  "draft",
  "submitted",
  "in-review",
  "changes-asked",
  "approved",
  "published",
  "retired",
  "withdrawn",
] as const satisfies ContributionState["status"][];

test("C2: the kinds are exactly five, and the principles those of the dataset", () => {
  expect(ContributionKind.options).toEqual(rest.contributionKinds);
  expect(Principle.options).toEqual(rest.principles.map(({ code }) => code));
});

describe("a draft", () => {
  const { id: _, version: __, status: ___, draftedAt: ____, ...asked } = contributionOf();
  test("holds what was said and nobody's id, and marks each translation", () => {
    const said = {
      ...asked,
      words: { ...asked.words, pt: { title: "Sem papéis", how: "machine" as const }, en: { title: "No papers" } },
    };
    const { state } = draft(said, { id: CONTRIBUTION, now });
    expect(state.translations).toEqual({ pt: "machine", en: "human" });
    expect(JSON.stringify(state)).not.toMatch(/per_|org_|mbr_/);
    given(said).when(draft, { id: CONTRIBUTION, now }).then(factOf("contribution-drafted"));
  });

  test("is its author's to change, and what was changed already changes nothing", () => {
    const words = { es: { title: "Sin documentos", summary: "a", text: "b" } };
    given(contributionOf())
      .when(revise, { words, period: { from: "2026-01-01" } })
      .then({
        state: { words, period: { from: "2026-01-01" } },
        ...factOf("contribution-revised"),
      });
    given(contributionOf({ period: { from: "2026-01-01" } }))
      .when(revise, { period: null })
      .then({ state: expect.not.objectContaining({ period: expect.anything() }) });
    given(contributionOf())
      .when(revise, { objectives: [4], words: contributionOf().words })
      .then(nothing);
  });

  test("keeps the languages that are not named, and loses those that are taken away", () => {
    const both = contributionOf({
      words: { ...contributionOf().words, fr: { title: "t", summary: "s", text: "x" } },
      translations: { fr: "machine" },
    });
    expect(revise(both, { words: { es: { title: "Otro" } } }).state.words.fr?.title).toBe("t");
    expect(revise(both, { without: ["fr"] }).state).toMatchObject({ translations: {} });
    expect(Object.keys(revise(both, { without: ["fr"] }).state.words)).toEqual(["es"]);
    expect(languagesOf(both)).toEqual(["es", "fr"]);
    expect(languagesOf(revise(both, { original: "fr" }).state)).toEqual(["fr", "es"]);
    expect(revise(both, { original: "fr" }).state.translations).toEqual({ es: "human" });
  });

  test.for(statuses)("in the state %s is open only where it should be", (status) => {
    const open = status === "draft" || status === "changes-asked";
    const state = contributionOf({ status });
    if (open) given(state).when(revise, { links: [] }).then(nothing);
    else given(state).when(revise, { links: [] }).thenRefused("out-of-turn");
  });
});

describe("translations by the secretariat", () => {
  const en = { title: "No papers", summary: "s", text: "t", how: "machine" as const };
  test("are added before publication, marked, and leave the original alone", () => {
    given(contributionOf({ status: "approved" }))
      .when(translate, { en })
      .then({ state: { translations: { en: "machine" } }, ...factOf("contribution-revised") });
    given(contributionOf({ status: "approved" }))
      .when(translate, { es: en })
      .thenRefused("out-of-turn");
    given(contributionOf({ status: "approved" }))
      .when(translate, undefined, ["es"])
      .thenRefused("out-of-turn");
    given(contributionOf({ status: "published" }))
      .when(translate, { en })
      .thenRefused("out-of-turn");
  });
});

describe("submission", () => {
  test("wants the original whole, and a good practice its four parts", () => {
    given(contributionOf())
      .when(submit, now)
      .then({ state: { status: "submitted", submittedAt: now }, ...factOf("contribution-submitted") });
    given(practiceOf()).when(submit, now).then(factOf("contribution-submitted"));
    const bare = { es: { title: "t", summary: "", text: "" } };
    given(contributionOf({ words: bare }))
      .when(submit, now)
      .thenRefused("original-missing");
    given(contributionOf({ original: "en" }))
      .when(submit, now)
      .thenRefused("original-missing");
    expect(missingIn(practiceOf({ words: bare }))).toEqual(["summary", "text", "results", "success", "repetition"]);
    for (const part of ["results", "success", "repetition"] as const) {
      const { [part]: _, ...less } = practiceOf().words.es ?? { title: "", summary: "", text: "" };
      given(practiceOf({ words: { es: less } }))
        .when(submit, now)
        .thenRefused("practice-incomplete");
    }
    const { implementation: _, ...undone } = practiceOf();
    given(undone).when(submit, now).thenRefused("practice-incomplete");
  });

  test.for(statuses)("from the state %s", (status) => {
    const rule = given(contributionOf({ status })).when(submit, now);
    if (status === "draft" || status === "changes-asked") rule.then(factOf("contribution-submitted"));
    else if (status === "submitted" || status === "in-review") rule.then(nothing);
    else rule.thenRefused("out-of-turn");
  });
});

describe("publication (C3)", () => {
  const author = { person: person(1), member: organization(1) };
  test("only of what was approved, once", () => {
    for (const status of statuses) {
      const rule = given(contributionOf({ status })).when(publish, { author, by, now });
      if (status === "approved")
        rule.then({ state: { revision: 1, published: { at: now, by } }, ...factOf("contribution-published") });
      else if (status === "published") rule.then(nothing);
      else rule.thenRefused("out-of-turn");
    }
  });

  test("names an organization but not its person, an individual by person, and nobody where protected", () => {
    expect(namedAs({ protected: false }, author)).toEqual({ member: organization(1) });
    const own = { person: person(1), member: individual(1) };
    expect(namedAs({ protected: false }, own)).toEqual(own);
    expect(namedAs({ protected: true }, author)).toEqual({});
    expect(namedAs({ protected: false }, undefined)).toEqual({});
  });

  test("whatever the words, a protected one holds no author's id, nor does what lists show of it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.string({ minLength: 1 }), (original, text) => {
        const state = contributionOf({
          status: "approved",
          protected: true,
          original,
          words: { [original]: { title: text, summary: text, text } },
        });
        const { state: published, events } = publish(state, { author, by, now });
        const told = JSON.stringify([published, headOf(published), events]);
        return !told.includes(author.person) && !told.includes(author.member);
      }),
    );
  });

  test("is withdrawn before and retired after, with its reason", () => {
    given(contributionOf({ status: "approved" }))
      .when(withdraw)
      .then({ state: { status: "withdrawn" }, ...factOf("contribution-withdrawn") });
    given(contributionOf({ status: "published" }))
      .when(withdraw)
      .thenRefused("out-of-turn");
    const reason = { es: "Estaba repetida." };
    given(contributionOf({ status: "published" }))
      .when(retire, { reason }, { by, now })
      .then({ state: { status: "retired", retired: { at: now, by, reason } }, ...factOf("contribution-retired") });
    given(contributionOf({ status: "retired" }))
      .when(retire, { reason }, { by, now })
      .then(nothing);
    given(contributionOf({ status: "approved" }))
      .when(retire, { reason }, { by, now })
      .thenRefused("out-of-turn");
  });
});

describe("corrections", () => {
  const published = contributionOf({
    status: "published",
    revision: 1,
    member: organization(1),
    published: { at: now, by },
  });
  const changed = { es: "El título." };
  const words = { es: { title: "Sin documentos", summary: "s", text: "t" } };

  test("are a new revision that says what changed; the same once more is none", () => {
    const once = correct(published, { words, protect: false, changed, seen: 1 }, { by, now });
    expect(once).toMatchObject({
      state: { revision: 2, corrected: [{ at: now, by, changed }], member: organization(1) },
      ...factOf("contribution-corrected"),
    });
    given(once.state).when(correct, { words, protect: false, changed, seen: 1 }, { by, now }).then(nothing);
    const late = { es: { ...words.es, title: "De otra ventana" } };
    given(once.state)
      .when(correct, { words: late, protect: false, changed, seen: 1 }, { by, now })
      .thenRefused("stale");
  });

  test("may take the author's name away, and never the original", () => {
    const { state } = correct(published, { protect: true, changed, seen: 1 }, { by, now });
    expect(state).toMatchObject({ revision: 2, protected: true });
    expect(state.member).toBeUndefined();
    const empty = { es: { title: "t" } };
    given(published)
      .when(correct, { words: empty, protect: false, changed, seen: 1 }, { by, now })
      .thenRefused("original-missing");
    given(contributionOf({ status: "approved" }))
      .when(correct, { words, protect: false, changed, seen: 1 }, { by, now })
      .thenRefused("out-of-turn");
  });
});
