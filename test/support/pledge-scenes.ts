import { expect } from "vitest";
import type { operations } from "../../shared/pledges/contract.ts";
import { type Cast, factsOf, keys, linkOf, type Member, mark, memberIn, type Scene } from "./cast.ts";
import { everything, linkKey, textOf, under } from "./operator.ts";
import { asked } from "./pledge-asked.ts";
import { pledgeOf } from "./pledge-ground.ts";

type Name = (typeof operations)[number]["name"];
type Made = Parameters<typeof pledgeOf>[1];

const ofPledge = async (owner: Member, made: Made, more: Partial<Scene> = {}) => {
  const { id } = await pledgeOf(owner, made);
  const scene: Scene = { params: { id }, link: owner.link, state: keys(id), effect: () => {}, ...more };
  return { id, scene, did: (fact: string) => async () => expect(await factsOf(id)).toContain(`pledges.${fact}.v1`) };
};
/** By the pledging member, whoever of the cast may in principle. */
async function own({ bystander }: Cast, made: Made, fact: string, more: Partial<Scene> = {}): Promise<Scene> {
  const { scene, did } = await ofPledge(bystander, made, { caller: bystander, ...more });
  return { ...scene, effect: did(fact) };
}
async function office({ bystander }: Cast, made: Made, fact: string, more: Partial<Scene> = {}): Promise<Scene> {
  const { scene, did } = await ofPledge(bystander, made, more);
  return { ...scene, effect: did(fact) };
}
const joint = (partner: Member): Made => ({ mode: "partnership", partners: [memberIn(partner)] });
const reading = (more: Pick<Scene, "effect"> & Partial<Scene>): Scene => ({ state: async () => 0, ...more });

/** The scenes of pledges. */
export const pledgeScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "draft-pledge"({ bystander }) {
    const title = mark();
    const { words } = asked();
    const made = async () =>
      (await everything()).filter(({ sk, ...item }) => sk === "pledge" && textOf(item).includes(title)).length;
    const body = asked({ words: { es: { ...words.es, title } } });
    return { link: bystander.link, sent: { body }, state: made, effect: async () => expect(await made()).toBe(1) };
  },
  "revise-pledge": (cast) =>
    own(cast, { until: "draft" }, "pledge-revised", {
      sent: { body: { level: "local" }, headers: { "if-match": "*" } },
    }),
  "submit-pledge": (cast) => own(cast, { until: "draft" }, "pledge-submitted", { sent: { body: {} } }),
  "withdraw-pledge": (cast) => own(cast, { until: "submitted" }, "pledge-withdrawn", { sent: { body: {} } }),
  "return-pledge": (cast) =>
    office(cast, { until: "submitted" }, "pledge-returned", { sent: { body: { reason: "Más claro" } } }),
  "publish-pledge": (cast) => office(cast, { until: "submitted" }, "pledge-published", { sent: { body: {} } }),
  "correct-pledge": (cast) =>
    office(cast, {}, "pledge-corrected", { sent: { body: { changed: { es: "El nivel" }, level: "local", seen: 1 } } }),
  "retract-pledge": (cast) =>
    office(cast, {}, "pledge-retracted", { sent: { body: { reason: { es: "Se hizo dos veces" } } } }),
  async "answer-partnership"(cast) {
    const { scene, did } = await ofPledge(cast.bystander, joint(cast.other), { caller: cast.other });
    return { ...scene, sent: { body: { answer: "confirm" } }, effect: did("partner-confirmed") };
  },
  async "answer-partnership-by-letter"(cast) {
    const { id, scene, did } = await ofPledge(cast.bystander, joint(cast.other));
    const link = await linkOf("partner", `${cast.other.person}#${id}`);
    const { params: _, ...rest } = scene;
    const sent = { body: { token: link, answer: "decline" } };
    return { ...rest, link, sent, state: keys(id, linkKey(link)), effect: did("partner-declined") };
  },
  "update-pledge": (cast) => own(cast, {}, "pledge-updated", { sent: { body: { stage: "in-progress", value: 150 } } }),
  async "update-pledge-by-letter"({ bystander }) {
    const { id, scene, did } = await ofPledge(bystander, {});
    const link = await linkOf("pledge", `${bystander.person}#${id}`);
    const { params: _, ...rest } = scene;
    const sent = { body: { token: link, stage: "in-progress" } };
    return { ...rest, link, sent, state: keys(id, linkKey(link)), effect: did("pledge-updated") };
  },
  async "change-steward"(cast) {
    const { bystander } = cast;
    const { id, scene } = await ofPledge(bystander, {}, { caller: bystander });
    // The only person of the member answers for it already.
    const effect = async () => expect(textOf(await under(id))).toContain(bystander.person);
    return { ...scene, sent: { body: { steward: bystander.person } }, effect };
  },
  async "list-pledges"({ bystander }) {
    const { id } = await pledgeOf(bystander);
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toContainEqual(expect.objectContaining({ id }));
    return reading({ query: `?member=${bystander.member}&limit=100`, effect });
  },
  async "get-pledge"({ bystander, other }) {
    const { id } = await pledgeOf(bystander, joint(other));
    const effect: Scene["effect"] = ({ body, text }) => {
      expect(body).toMatchObject({ id, status: "published" });
      if (!body.steward) expect(text).not.toMatch(/per_|org_01.*asked/);
    };
    return reading({ params: { id }, effect });
  },
  async "pledges-csv"({ bystander }) {
    const { id } = await pledgeOf(bystander);
    const effect: Scene["effect"] = ({ text, headers }) => {
      expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
      expect(text).toContain(id);
      expect(text).not.toContain("per_");
    };
    return reading({ query: `?member=${bystander.member}`, effect });
  },
  async "pledge-queue"({ bystander }) {
    const { id } = await pledgeOf(bystander, { until: "submitted" });
    const effect = () => expect(factsOf(id)).resolves.toEqual([]);
    return reading({ link: bystander.link, query: "?limit=100", effect });
  },
  "get-pledge-figures": async () =>
    reading({ effect: ({ body }) => expect(body).toMatchObject({ published: expect.any(Number), stages: {} }) }),
};
