import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutcomeId } from "../../events/define.ts";
import { approve, draft, revise, tellingOf, withdraw, wordsOf } from "../../shared/outcomes/draft-rules.ts";
import { correct, publish, retract, revisionAt, toldNow } from "../../shared/outcomes/rules.ts";
import type { DraftState, OutcomeState } from "../../shared/outcomes/states.ts";
import { outcomeIdOf, type Publication } from "../../shared/publication.ts";
import { given } from "../support/given.ts";
import { APPROVER, handed, noon, OTHER, OUT, published } from "../support/outcomes.ts";

const again = { ...handed, revision: 2, changed: { es: "El monto" } };
const retired = { at: noon("2027-05-01"), reason: { es: "Duplicado" } };
const types = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type);

describe("C3: what rooms hand over", () => {
  test("is published once, with its instant, and says nothing new afterwards", () => {
    given(undefined as OutcomeState | undefined)
      .when(publish, handed, noon("2027-03-02"))
      .then({
        state: { revision: 1, publishedAt: noon("2027-03-02"), revisions: [{ revision: 1 }] },
        events: [{ type: "outcomes.outcome-published.v1", aggregate: OUT, data: { kind: "pledge", revision: 1 } }],
      });
    given<OutcomeState | undefined>(published)
      .when(publish, handed, noon("2027-04-01"))
      .thenExactly({ state: published, events: [] });
  });

  test("a correction is a new version at the same address, which says what changed, and keeps its place in the lists", () => {
    given<OutcomeState | undefined>(published)
      .when(publish, again, noon("2027-04-01"))
      .then({
        state: {
          revision: 2,
          publishedAt: published.publishedAt,
          revisedAt: noon("2027-04-01"),
          changed: again.changed,
          revisions: [{ revision: 1 }, { revision: 2, changed: again.changed, at: noon("2027-04-01") }],
        },
        events: [{ type: "outcomes.outcome-corrected.v1", data: { outcome: OUT, revision: 2 } }],
      });
  });

  test("what comes late, and is a correction already, is published as it is now", () => {
    const late = publish(undefined, again, noon("2027-04-01"));
    expect(types(late)).toEqual(["outcomes.outcome-published.v1"]);
    expect(late.state).toMatchObject({ revision: 2, revisions: [{ revision: 2 }] });
    expect(publish(late.state, handed, noon("2027-04-02")), "the earlier one comes after it").toEqual({
      state: late.state,
      events: [],
    });
  });

  test("what is retired stays retired, even where nobody had heard of it", () => {
    const gone = publish(published, { ...handed, retired }, noon("2027-05-01"));
    expect(types(gone)).toEqual(["outcomes.outcome-retracted.v1"]);
    expect(gone.state).toMatchObject({ retired, revision: 1 });
    for (const later of [handed, again, { ...again, revision: 3, retired }])
      expect(publish(gone.state, later, noon("2027-06-01"))).toEqual({ state: gone.state, events: [] });
    expect(publish(undefined, { ...again, retired }, noon("2027-05-01"))).toMatchObject({
      state: { retired },
      events: [{ type: "outcomes.outcome-retracted.v1" }],
    });
  });

  test("in any order and any number of times, the end is the same and the revisions only go up", () => {
    const step = fc.record({ revision: fc.integer({ min: 1, max: 6 }), retired: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let state: OutcomeState | undefined;
        let facts = 0;
        for (const [i, one] of steps.entries()) {
          const handedOver: Publication = { ...handed, revision: one.revision, ...(one.retired && { retired }) };
          const before: OutcomeState | undefined = state;
          const decided = publish(before, handedOver, noon(`2027-03-${String(i + 10)}`));
          expect(decided.state?.revision).toBeGreaterThanOrEqual(before?.revision ?? 0);
          expect(publish(decided.state, handedOver, noon("2027-12-01")).events, "twice is once").toEqual([]);
          facts += decided.events.length;
          state = decided.state;
        }
        const told = state?.revisions.map(({ revision }) => revision) ?? [];
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
        const until = steps.findIndex((one) => one.retired);
        const counted = until < 0 ? steps : steps.slice(0, until + 1);
        expect(state?.revision).toBe(Math.max(...counted.map(({ revision }) => revision)));
        expect(Boolean(state?.retired)).toBe(until >= 0);
        expect(facts).toBeLessThanOrEqual(steps.length);
      }),
    );
  });

  test("on any of its days it can be read as it stood", () => {
    const twice = publish(published, again, noon("2027-04-01")).state as OutcomeState;
    given(twice).when(revisionAt, noon("2027-03-01")).thenExactly(undefined);
    given(twice).when(revisionAt, noon("2027-03-31")).thenExactly(1);
    given(twice).when(revisionAt, noon("2027-04-01")).thenExactly(2);
  });

  test("whoever is protected from a correction on is named by none of the earlier revisions either", () => {
    const after = publish(published, { ...again, authors: [] }, noon("2027-04-01")).state as OutcomeState;
    expect(toldNow(published, after).authors).toEqual([]);
    expect(toldNow(published, published).authors).toEqual(["Red Inventada"]);
  });

  test("where no table is named, those of the objectives are meant (C6)", () => {
    const told = (more: Partial<Publication>) =>
      publish(undefined, { ...handed, ...more }, noon("2027-03-02")).state?.tables;
    expect(told({ tables: [], objectives: [8, 5, 4] })).toEqual([1, 2]);
    expect(told({ tables: [3], objectives: [8] })).toEqual([3]);
    expect(told({ tables: [], objectives: [] })).toEqual([]);
  });

  test("an outcome's id has the time-ordered part of what it comes of", () => {
    expect(outcomeIdOf("mtg_01M00000000000000000000001")).toBe(OUT);
  });
});

describe("retraction", () => {
  const asked = { reason: { es: "Un error de fondo" }, successor: OTHER as OutcomeId, now: noon("2027-06-01") };
  const gone = retract(published, asked).state as OutcomeState;

  test("keeps what was published, with the reason and what takes its place", () => {
    expect(gone).toMatchObject({ words: published.words, retired: { reason: asked.reason, successor: OTHER } });
  });
  test("the same again says nothing new; another reason is refused", () => {
    given(gone)
      .when(retract, { ...asked, now: noon("2027-06-02") })
      .thenExactly({ state: gone, events: [] });
    given(gone)
      .when(retract, { ...asked, reason: { es: "Otro" } })
      .thenRefused("out-of-turn");
  });
});

const written = {
  es: { title: "Nota", summary: "Resumen", text: "Texto" },
  fr: { title: "Note", summary: "Résumé" },
  pt: { title: "Nota", summary: "Resumo" },
};
const words = wordsOf(written, { original: "es", machine: ["fr"] });
const by = { id: OUT, by: APPROVER, now: noon("2027-01-10") };
const plan = { kind: "quarterly-note" as const, words, tables: [], objectives: [5], countries: [] };
const waiting: DraftState = { ...draft(plan, by).state, version: 1 };

describe("the Mechanism's own reports and notes", () => {
  test("each language says how it came about, and the original is there", () => {
    expect(Object.entries(words).map(([language, { how }]) => [language, how])).toEqual([
      ["es", "original"],
      ["fr", "machine"],
      ["pt", "human"],
    ]);
    expect(tellingOf(words)).toEqual({ original: "es", machine: ["fr"] });
    given(written).when(wordsOf, { original: "en", machine: [] }).thenRefused("original-missing");
  });

  test("a draft is nothing public: only its approval hands it over, with who approved", () => {
    expect(types(draft(plan, by))).toEqual(["outcomes.outcome-drafted.v1"]);
    const approved = approve(waiting, { by: APPROVER, now: noon("2027-01-11") });
    expect(approved).toMatchObject({
      state: { status: "published" },
      events: [{ type: "outcomes.outcome-approved.v1" }],
      publication: { revision: 1, page: `outcomes/${OUT}`, approvedBy: APPROVER, approvedAt: noon("2027-01-11") },
    });
    expect(approve(approved.state, { by: APPROVER, now: noon("2027-01-12") })).toMatchObject({
      events: [],
      publication: undefined,
    });
  });

  test("nobody approves what they have not read", () => {
    const seen = { by: APPROVER, now: noon("2027-01-12"), seen: waiting.changedAt };
    expect(approve(waiting, seen).publication).toBeDefined();
    const { state: changed } = revise(waiting, { objectives: [6] }, noon("2027-01-11"));
    given(changed).when(approve, seen).thenRefused("stale");
  });

  test("what is withdrawn is not approved, and what is published is corrected, not revised", () => {
    const { state: withdrawn } = withdraw(waiting, noon("2027-01-11"));
    expect(withdraw(withdrawn, noon("2027-01-12")).events).toEqual([]);
    given(withdrawn)
      .when(approve, { by: APPROVER, now: noon("2027-01-12") })
      .thenRefused("out-of-turn");
    given<DraftState>({ ...waiting, status: "published" })
      .when(revise, { objectives: [6] }, noon("2027-01-12"))
      .thenRefused("out-of-turn");
    expect(types(revise(waiting, { objectives: [6] }, noon("2027-01-11")))).toEqual(["outcomes.outcome-revised.v1"]);
    expect(types(revise(waiting, { objectives: [5] }, noon("2027-01-11"))), "the same").toEqual([]);
  });

  test("a correction says what changed and is approved by who makes it; a double click makes one", () => {
    const { publication } = approve(waiting, { by: APPROVER, now: noon("2027-01-11") });
    const known = publish(undefined, publication as Publication, noon("2027-01-11")).state as OutcomeState;
    const content = { words, tables: [1], objectives: [5], countries: [] };
    const asked = { content, changed: { es: "La mesa" }, seen: 1, by: APPROVER, now: noon("2027-02-01") };
    const corrected = correct(known, asked) as Publication;
    expect(corrected).toMatchObject({ revision: 2, tables: [1], changed: { es: "La mesa" }, approvedBy: APPROVER });
    const after = publish(known, corrected, noon("2027-02-01")).state as OutcomeState;
    expect(correct(after, asked)).toBeUndefined();
    given(after)
      .when(correct, { ...asked, changed: { es: "De otra ventana" } })
      .thenRefused("stale");
    const shuffled = Object.fromEntries(Object.entries(words).toReversed()) as typeof words;
    expect(correct(after, { ...asked, content: { ...content, words: shuffled } }), "fields in another order").toBe(
      undefined,
    );
  });
});
