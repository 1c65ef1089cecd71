import { describe, expect, test } from "vitest";
import * as rules from "../../shared/tables/designation-rules.ts";
import { balanceOf } from "../../shared/tables/resources.ts";
import type { NominationState } from "../../shared/tables/states.ts";
import { given } from "../support/given.ts";
import { DSG, designationOf, idOf, nominationOf, ORG_A, ORG_B, PERSONS, seatOf } from "../support/table-states.ts";

const now = "2027-03-10T12:00:00.000Z";
const [ANA, BEA, CARLA, DANI] = PERSONS;
const NOM = idOf("nom", 1);
const withOne = (more: Partial<NominationState> = {}) => designationOf({ nominations: [nominationOf(1, more)] });
const result = { at: now, by: DANI, source: { text: "Acta" }, seats: [] };
const decided = (more: Partial<NominationState> = {}) => ({ ...withOne(more), result });

describe("opening", () => {
  const asked = { id: DSG, table: 2, deadline: "2027-03-31", by: DANI, now };
  test("tells the table", () => {
    given([])
      .when(rules.openDesignation, asked)
      .then({ state: { nominations: [] }, events: [{ type: "tables.designation-opened.v1", data: { table: 2 } }] });
  });
  test("the deadline may be today, not yesterday", () => {
    given([])
      .when(rules.openDesignation, { ...asked, deadline: "2027-03-10" })
      .then({ events: [{}] });
    given([])
      .when(rules.openDesignation, { ...asked, deadline: "2027-03-09" })
      .thenRefused("in-the-past");
  });
  test("a second one is refused while the first takes nominations; the same one asked twice is one", () => {
    const open = designationOf();
    given([open])
      .when(rules.openDesignation, { ...asked, deadline: "2027-04-30" })
      .thenRefused("designation-open");
    given([open]).when(rules.openDesignation, asked).thenExactly({ state: open, events: [] });
    given([designationOf({ result })])
      .when(rules.openDesignation, asked)
      .then({ events: [{}] });
  });
});

describe("nominating", () => {
  const asked = { id: idOf("nom", 2), member: ORG_A, by: ANA, now };
  test("is possible to the end of the deadline's day, in UTC", () => {
    given(designationOf())
      .when(rules.nominate, { ...asked, now: "2027-03-31T23:59:59.999Z" })
      .then({ nomination: { status: "proposed", by: ANA } });
    given(designationOf())
      .when(rules.nominate, { ...asked, now: "2027-04-01T00:00:00.000Z" })
      .thenRefused("designation-closed");
    given(decided()).when(rules.nominate, asked).thenRefused("designation-closed");
  });
  test("a member stands once; the same click twice is one nomination", () => {
    given(withOne()).when(rules.nominate, asked).thenRefused("already-nominated");
    given(withOne({ by: ANA }))
      .when(rules.nominate, asked)
      .then({ events: [], nomination: { id: NOM } });
    given(withOne())
      .when(rules.nominate, { ...asked, member: ORG_B })
      .then({ events: [{}] });
  });
  test("who withdrew may be nominated again, and the withdrawn one stays", () => {
    const { state } = rules.nominate(withOne({ status: "withdrawn" }), asked);
    expect(state.nominations.map(({ status }) => status)).toEqual(["withdrawn", "proposed"]);
  });
});

describe("answering", () => {
  test("the member accepts and names another, who is asked", () => {
    given(withOne())
      .when(rules.answerNomination, NOM, { accept: true, person: BEA, by: ANA })
      .then({
        state: { nominations: [{ status: "accepted", person: BEA }] },
        events: [{ type: "tables.nomination-accepted.v1", data: { person: BEA } }],
      });
  });
  test("who names themself has agreed by that", () => {
    const { events, state } = rules.answerNomination(withOne(), NOM, { accept: true, person: ANA, by: ANA });
    expect(state.nominations).toMatchObject([{ status: "agreed", person: ANA }]);
    expect(events.map(({ type }) => type)).toEqual(["tables.nomination-accepted.v1", "tables.nominee-agreed.v1"]);
  });
  test("another may be named until the person agrees, and nobody after", () => {
    const accepted = withOne({ status: "accepted", person: BEA });
    given(accepted)
      .when(rules.answerNomination, NOM, { accept: true, person: CARLA, by: ANA })
      .then({ state: { nominations: [{ person: CARLA }] } });
    given(withOne({ status: "agreed", person: BEA }))
      .when(rules.answerNomination, NOM, { accept: true, person: CARLA, by: ANA })
      .thenRefused("nomination-closed");
  });
  test("the same answer twice decides nothing", () => {
    const declined = withOne({ status: "declined" });
    given(declined)
      .when(rules.answerNomination, NOM, { accept: false, person: ANA, by: ANA })
      .thenExactly({ state: declined, events: [] });
    given(declined)
      .when(rules.answerNomination, NOM, { accept: true, person: ANA, by: ANA })
      .thenRefused("nomination-closed");
  });
  test("a result closes every answer", () => {
    given(decided())
      .when(rules.answerNomination, NOM, { accept: true, person: ANA, by: ANA })
      .thenRefused("designation-closed");
    given(decided()).when(rules.withdrawNomination, NOM).thenRefused("designation-closed");
  });
});

describe("the person named", () => {
  const accepted = withOne({ status: "accepted", person: BEA });
  test("agrees, once", () => {
    const { state } = rules.agree(accepted, NOM, { accept: true, person: BEA });
    expect(state.nominations).toMatchObject([{ status: "agreed" }]);
    given(state).when(rules.agree, NOM, { accept: true, person: BEA }).thenExactly({ state, events: [] });
    given(state).when(rules.agree, NOM, { accept: false, person: BEA }).thenRefused("nomination-closed");
  });
  test("or does not, and the nomination is declined", () => {
    given(accepted)
      .when(rules.agree, NOM, { accept: false, person: BEA })
      .then({ state: { nominations: [{ status: "declined" }] }, events: [{ type: "tables.nomination-declined.v1" }] });
  });
  test("and nobody else", () => {
    given(accepted).when(rules.agree, NOM, { accept: true, person: ANA }).thenRefused("nomination-closed");
  });
});

describe("a withdrawn nomination", () => {
  test("stays, as withdrawn", () => {
    const { state, events } = rules.withdrawNomination(withOne({ status: "agreed", person: BEA }), NOM);
    expect(state.nominations).toMatchObject([{ id: NOM, status: "withdrawn", person: BEA }]);
    expect(events).toMatchObject([{ type: "tables.nomination-withdrawn.v1" }]);
    given(state).when(rules.withdrawNomination, NOM).thenExactly({ state, events: [] });
    given(state)
      .when(rules.answerNomination, NOM, { accept: true, person: ANA, by: ANA })
      .thenRefused("nomination-closed");
    given(state).when(rules.agree, NOM, { accept: true, person: BEA }).thenRefused("nomination-closed");
    given(state).when(rules.agreedIn, [NOM]).thenRefused("not-agreed");
  });
});

describe("the result", () => {
  test("takes agreed nominations only, and is recorded once", () => {
    given(withOne({ status: "accepted", person: BEA }))
      .when(rules.agreedIn, [NOM])
      .thenRefused("not-agreed");
    given(withOne({ status: "agreed", person: BEA }))
      .when(rules.agreedIn, [NOM])
      .thenExactly([{ member: ORG_A, person: BEA }]);
    given(withOne())
      .when(rules.agreedIn, [idOf("nom", 9)])
      .thenRefused("not-found");
    given(withOne())
      .when(rules.decide, result)
      .then({ events: [{ type: "tables.designation-decided.v1" }] });
    given(decided()).when(rules.decide, result).thenRefused("designation-closed");
  });
  test("the same again by the same person is a second click; anything else is another recording", () => {
    const seat = seatOf(1, { person: BEA });
    const recorded = { ...decided({ status: "agreed", person: BEA }), result: { ...result, seats: [seat.id] } };
    const asked = { source: { text: "Acta" }, representatives: [NOM], by: DANI };
    const same = (more: object = {}) => rules.isRecorded(recorded, [seat, seatOf(2)], { ...asked, ...more });
    expect(same()).toBe(true);
    expect(same({ by: ANA })).toBe(false);
    expect(same({ source: { text: "Otra" } })).toBe(false);
    expect(same({ representatives: [] })).toBe(false);
    expect(rules.isRecorded(withOne(), [], asked), "nothing is recorded yet").toBe(false);
  });
  test("the balance says of which types and from where", () => {
    given([
      { stakeholderTypes: ["migrant" as const, "media" as const], country: "CO" },
      { stakeholderTypes: ["migrant" as const], country: "JM" },
      { stakeholderTypes: ["academia" as const], country: "ES" },
    ])
      .when(balanceOf)
      .thenExactly({
        types: { migrant: 2, media: 1, academia: 1 },
        subregions: { "latin-america": 1, caribbean: 1, elsewhere: 1 },
        countries: { CO: 1, JM: 1, ES: 1 },
      });
  });
});
