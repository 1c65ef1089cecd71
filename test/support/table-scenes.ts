import { randomInt } from "node:crypto";
import { expect } from "vitest";
import type { operations } from "../../shared/tables/contract.ts";
import { type Cast, linkOf, mark, memberIn, personIn, type Scene } from "./cast.ts";
import { type Reply, usernameOf } from "./client.ts";
import { textOf, under } from "./operator.ts";
import { nominationTo, priorityAt, seatAt, settleDesignations } from "./seated.ts";

type Name = (typeof operations)[number]["name"];

/** The items of table 1 that hold one of these texts: others work at the table at the same time. */
const holding =
  (...texts: string[]) =>
  async () =>
    (await under("body#table-1"))
      .map((item) => textOf(item))
      .filter((item) => texts.some((text) => item.includes(text)));

const nothing = async () => 0;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
/** A year in which nobody sits at table 1, whoever runs beside this, so that no scene stands in another's way. */
const years = new Set<number>();
async function freeYear(): Promise<number> {
  const one = 2200 + 3 * randomInt(2500);
  const taken = (item: object) => "start" in item && String(item.start).startsWith(`${one}-`);
  if (years.has(one) || (await under("body#table-1")).some(taken)) return freeYear();
  years.add(one);
  return one;
}

async function ofNomination({ member, bystander }: Cast, also: Partial<Parameters<typeof nominationTo>[1]> = {}) {
  const by = personIn(bystander);
  const { designation, nomination } = await nominationTo(
    { table: 1, by },
    { member: memberIn(member), status: "proposed", ...also },
  );
  return {
    params: { n: "1", id: designation, nomination },
    state: holding(nomination),
    link: await linkOf("nomination", `${member.person}#1#${designation}#${nomination}`),
  };
}

/** What a nomination came to. */
const became =
  (status: string, { state }: { state: () => Promise<string[]> }) =>
  async () =>
    expect((await state()).join()).toContain(`"status":"${status}"`);

async function ofSeat({ member }: Cast) {
  const first = await freeYear();
  const start = `${first}-01-01T00:00:00.000Z`;
  const term = `${first + 1}-01-01T00:00:00.000Z`;
  const seat = await seatAt({
    body: "table-1",
    role: "representative",
    member: memberIn(member),
    person: personIn(member),
    start,
    end: term,
    term,
  });
  return { seat, first, state: holding(seat.id) };
}

const source = { text: "Acta ficticia" };

/** The scenes of seats, priorities and designation; all at table 1. */
export const tableScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  "list-tables": async () => ({
    state: nothing,
    effect: ({ body }) => expect(body.items.map(({ table }: { table: number }) => table)).toEqual([1, 2, 3, 4]),
  }),
  "get-table": async () => ({
    params: { n: "1" },
    query: "?at=2020-01-01",
    state: nothing,
    effect: ({ body }) => expect(body).toMatchObject({ at: "2020-01-01", representatives: [], numbers: null }),
  }),
  "list-seats": async ({ representative }) => ({
    params: { body: "table-1" },
    state: nothing,
    effect: ({ body }) => expect(body.items).toContainEqual(expect.objectContaining({ member: representative.member })),
  }),
  async "set-priority"() {
    const text = mark();
    const state = holding(text);
    return {
      params: { n: "1" },
      sent: { body: { texts: { es: text }, objectives: [5], from: day(0), to: day(30) } },
      state,
      effect: async () => expect(await state()).toHaveLength(1),
    };
  },
  async "close-priority"() {
    const { id } = await priorityAt({ table: 1, texts: { es: "Rutas" }, objectives: [5], from: day(0), to: day(9) });
    const [text, state] = [mark(), holding(id)];
    return {
      params: { n: "1", id },
      sent: { body: { achieved: { pt: text } } },
      state,
      effect: async () => expect((await state()).join()).toContain(text),
    };
  },
  async "open-designation"({ bystander, coordinator, secretariat }) {
    const deadline = day(60);
    await settleDesignations(1, personIn(bystander), deadline);
    const theirs = [coordinator.person, usernameOf(secretariat)];
    const state = async () =>
      (await under("body#table-1")).filter(
        (item) => item.sk.startsWith("designation#") && !theirs.includes(item["by"] as string),
      ).length;
    const effect = ({ body }: Reply) => expect(body).toMatchObject({ status: "open", deadline, table: 1 });
    return { params: { n: "1" }, sent: { body: { deadline } }, state, effect };
  },
  async "get-designation"(cast) {
    const { params } = await ofNomination(cast);
    const effect = ({ body }: Reply) => expect(body).toMatchObject({ id: params.id, nominations: [{}] });
    return { params, state: nothing, effect };
  },
  async nominate({ bystander }) {
    const { designation } = await nominationTo({ table: 1, by: personIn(bystander) });
    return {
      params: { n: "1", id: designation },
      sent: { body: {} },
      notAllowed: ["other"],
      state: holding(designation),
      effect: ({ body }, caller) => expect(body).toMatchObject({ member: caller?.member, status: "proposed" }),
    };
  },
  async "answer-nomination"(cast) {
    const scene = await ofNomination(cast);
    const notAllowed = ["other", "coordinator", "representative"] as const;
    return {
      ...scene,
      sent: { body: { answer: "accept" } },
      notAllowed: [...notAllowed],
      effect: became("agreed", scene),
    };
  },
  async "answer-nomination-by-letter"(cast) {
    const scene = await ofNomination(cast);
    return { ...scene, sent: { body: { token: scene.link, answer: "decline" } }, effect: became("declined", scene) };
  },
  async "agree-to-nomination"(cast) {
    const scene = await ofNomination(cast, { status: "accepted", person: personIn(cast.member) });
    const notAllowed = ["other", "coordinator", "representative"] as const;
    return {
      ...scene,
      sent: { body: { answer: "accept" } },
      notAllowed: [...notAllowed],
      effect: became("agreed", scene),
    };
  },
  async "agree-to-nomination-by-letter"(cast) {
    const scene = await ofNomination(cast, { status: "accepted", person: personIn(cast.member) });
    const { id, nomination } = scene.params;
    const link = await linkOf("nominee", `${cast.member.person}#1#${id}#${nomination}`);
    return { ...scene, link, sent: { body: { token: link, answer: "accept" } }, effect: became("agreed", scene) };
  },
  async "withdraw-nomination"(cast) {
    const scene = await ofNomination(cast);
    const notAllowed = ["other", "coordinator", "representative"] as const;
    return { ...scene, sent: { body: {} }, notAllowed: [...notAllowed], effect: became("withdrawn", scene) };
  },
  async "record-result"(cast) {
    const scene = await ofNomination(cast, { status: "agreed", person: personIn(cast.member) });
    const { id, nomination } = scene.params;
    const body = { source, representatives: [nomination], from: `${await freeYear()}-01-01` };
    const effect = async (reply: Reply) => {
      expect(reply.body.status).toBe("decided");
      expect((await under("body#table-1")).map(({ sk }) => sk)).toContain(`seat#${reply.body.result.seats[0]}`);
    };
    return { ...scene, params: { n: "1", id }, sent: { body }, effect };
  },
  async "name-coordinator"({ member }) {
    const text = mark();
    const state = holding(text);
    const first = await freeYear();
    const body = {
      member: member.member,
      person: member.person,
      from: `${first}-01-01`,
      until: `${first}-02-01`,
      source: { text },
    };
    return { params: { n: "1" }, sent: { body }, state, effect: async () => expect(await state()).toHaveLength(1) };
  },
  async "replace-representative"(cast) {
    const { seat, first, state } = await ofSeat(cast);
    const { member, person } = cast.bystander;
    const body = { member, person, from: `${first}-06-01`, source };
    const effect = (reply: Reply) =>
      expect(reply.body).toMatchObject({ member, since: `${first}-06-01T00:00:00.000Z`, until: seat.end });
    return { params: { n: "1", seat: seat.id }, sent: { body }, state, effect };
  },
  async "end-seat"(cast) {
    const { seat, state } = await ofSeat(cast);
    return {
      params: { body: "table-1", seat: seat.id },
      sent: { body: { reason: "decided", source } },
      notAllowed: ["member", "other", "representative"],
      state,
      effect: async () => expect((await state()).join()).toContain('"reason":"decided"'),
    };
  },
};
