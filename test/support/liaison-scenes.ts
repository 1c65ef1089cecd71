import { expect } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { operations } from "../../shared/liaison/contract.ts";
import { drawOrder } from "../../shared/liaison/draw.ts";
import { quarterOf } from "../../shared/quarter.ts";
import { agencyCodes } from "../../shared/reference/codes.ts";
import { plusDays } from "../../shared/time.ts";
import { haveLiaisonAlone } from "./alone.ts";
import { type Cast, linkOf, mark, personIn, type Scene } from "./cast.ts";
import { api, type Reply } from "./client.ts";
import { forgetRotation } from "./liaison.ts";
import { eventsOf, place } from "./operator.ts";
import { seatAt } from "./seated.ts";

type Name = (typeof operations)[number]["name"];

const link = "https://lottery.example.org/invented";
const source = { es: "Lotería Inventada" };
/** A value by which ILO sits first, as the cast's agency must. */
function valueFor(text: string, n = 0): string {
  const value = `${text} ${n}`;
  return drawOrder({ agencies: agencyCodes, value })[0] === "ILO" ? value : valueFor(text, n + 1);
}

type Stand = { at: "none" | "announced" | "held" | "unknown"; draw: `drw_${string}` };
let standing: Promise<Stand> = Promise.resolve({ at: "unknown", draw: "drw_" });

/** How far the one draw there is has got; scenes that change it say so. */
function drawAt(wanted: Exclude<Stand["at"], "unknown">, cast: Cast): Promise<Stand> {
  const reach = async (now: Stand): Promise<Stand> =>
    now.at === wanted ? now : begin(wanted, personIn(cast.bystander));
  return (standing = standing.then(reach));
}
function unsettled() {
  standing = Promise.resolve({ at: "unknown", draw: "drw_" });
}

async function begin(wanted: Stand["at"], by: `per_${string}`): Promise<Stand> {
  await haveLiaisonAlone();
  await forgetRotation();
  if (wanted === "none") return { at: wanted, draw: "drw_" };
  const { world } = await operatorWorld({ stage: "local", place });
  const { announceDraw, holdDraw } = await import("../../shared/liaison/draw-actions.ts");
  const [announced, on] = [plusDays(world.now, -10), plusDays(world.now, -5).slice(0, 10)];
  const { id } = await announceDraw({ ...world, by, now: announced }, { source, on });
  if (wanted === "held") await holdDraw({ ...world, by }, id, { value: valueFor("x"), link });
  return { at: wanted, draw: id };
}

/** Others act at the same table at the same time: what was refused has left no fact by whoever asked. */
const factsByOthers = (cast: Cast) => async () => {
  const others = [cast.member, cast.other, cast.coordinator, cast.representative].map(({ person }) => person);
  return (await eventsOf("liaison")).filter(({ by }) => others.includes(by)).length;
};

const recorded = (type: string, data: object) => async () =>
  expect(await eventsOf("liaison")).toContainEqual(
    expect.objectContaining({ type, data: expect.objectContaining(data) }),
  );

const rotation = async () => (await api("GET", "/v1/liaison/rotation")).body;
type Planned = { quarter: string; agencies: string[] }[];
/** Turns that begin in the next quarters, in order. */
async function turns(): Promise<{ quarter: string; agency: string }[]> {
  const next: Planned = (await rotation()).next;
  return next.flatMap(({ quarter, agencies }, n) =>
    agencies.filter((code) => n > 0 && !next[n - 1]?.agencies.includes(code)).map((agency) => ({ quarter, agency })),
  );
}
async function ownTurn(): Promise<{ quarter: string; agency: string }> {
  const own = (await turns()).find(({ agency }) => agency === "ILO");
  if (!own) throw new Error("ILO has no turn to come");
  return own;
}

const code = () =>
  `X${mark()
    .replace(/\d/g, (digit) => "GHIJKLMNOP"[Number(digit)] ?? "")
    .toUpperCase()
    .slice(0, 9)}`;
const running = () => quarterOf(new Date().toISOString());
const read = (effect: (reply: Reply) => unknown): Scene => ({ state: async () => 0, effect });

/** The scenes of the Liaison Table. */
export const liaisonScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  "get-liaison": async () => read(({ body }) => expect(body).toMatchObject({ agencies: expect.any(Array) })),
  "get-rotation": async () => read(({ body }) => expect(body).toMatchObject({ how: { es: expect.any(Array) } })),
  "list-quarters": async () => read(({ body }) => expect(body).toMatchObject({ items: expect.any(Array) })),
  "list-liaison-actions": async () => read(({ body }) => expect(body).toMatchObject({ items: expect.any(Array) })),
  async "announce-draw"(cast) {
    await drawAt("none", cast);
    const body = { source, on: plusDays(new Date().toISOString(), 9).slice(0, 10) };
    const effect = async (reply: Reply) => {
      unsettled();
      await recorded("liaison.draw-announced.v1", { draw: reply.body.id })();
    };
    return { link: cast.bystander.link, sent: { body }, state: factsByOthers(cast), effect };
  },
  async "hold-draw"(cast) {
    const { draw } = await drawAt("announced", cast);
    const effect = async (reply: Reply) => {
      unsettled();
      expect(reply.body.order[0]).toBe("ILO");
      await recorded("liaison.draw-held.v1", { draw })();
    };
    const sent = { body: { value: valueFor(mark()), link } };
    return { link: cast.bystander.link, params: { id: draw }, sent, state: factsByOthers(cast), effect };
  },
  async "decline-turn"(cast) {
    await drawAt("held", cast);
    const { quarter, agency } = await ownTurn();
    const effect = recorded("liaison.turn-declined.v1", { quarter, agency });
    return { link: cast.bystander.link, params: { quarter }, sent: { body: {} }, state: factsByOthers(cast), effect };
  },
  async "decline-turn-by-letter"(cast) {
    await drawAt("held", cast);
    const turn = await ownTurn();
    const token = await linkOf("turn", `${cast.agency.person}#${turn.quarter}`);
    const effect = recorded("liaison.turn-declined.v1", turn);
    return { link: token, sent: { body: { token } }, state: factsByOthers(cast), effect };
  },
  async "swap-turns"(cast) {
    await drawAt("held", cast);
    const [first, second] = await turns();
    const effect = recorded("liaison.turns-swapped.v1", { first, second });
    return { link: cast.bystander.link, sent: { body: { first, second } }, state: factsByOthers(cast), effect };
  },
  async "withdraw-agency"(cast) {
    await drawAt("held", cast);
    const leaving = { agency: code(), quarter: running() };
    const { world } = await operatorWorld({ stage: "local", place });
    const { addAgency } = await import("../../shared/liaison/rotation-actions.ts");
    await addAgency({ ...world, by: personIn(cast.bystander) }, leaving);
    const effect = recorded("liaison.agency-withdrew.v1", leaving);
    return { link: cast.bystander.link, sent: { body: leaving }, state: factsByOthers(cast), effect };
  },
  async "add-agency"(cast) {
    await drawAt("held", cast);
    const joining = { agency: code(), quarter: running() };
    const effect = recorded("liaison.agency-added.v1", joining);
    const sent = { body: { ...joining, names: { en: "Invented Agency" } } };
    return { link: cast.bystander.link, sent, state: factsByOthers(cast), effect };
  },
  async "explain-quarter"(cast) {
    await haveLiaisonAlone();
    const quarter = "2019-Q1";
    const [start, end] = ["2019-01-01T00:00:00.000Z", "2019-04-01T00:00:00.000Z"];
    await seatAt({ body: "liaison", role: "agency", agency: "ILO", start, end });
    const reason = { es: `Nadie pudo ${mark()}` };
    const effect = ({ body }: Reply) => expect(body).toMatchObject({ quarter, status: "not-held", reason });
    return {
      link: cast.bystander.link,
      params: { quarter },
      sent: { body: { reason } },
      state: factsByOthers(cast),
      effect,
    };
  },
};
