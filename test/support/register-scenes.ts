import { expect } from "vitest";
import type { dossierOperations } from "../../shared/dialogue/dossier-contract.ts";
import type { messageOperations } from "../../shared/dialogue/message-contract.ts";
import type { recommendationOperations } from "../../shared/dialogue/recommendation-contract.ts";
import { dateIn } from "./after-ground.ts";
import { type Cast, keys, linkOf, mark, personIn, type Scene } from "./cast.ts";
import { dialogueOf } from "./dialogue-ground.ts";
import { everything, linkKey, textOf, under } from "./operator.ts";
import { pledgeOf } from "./pledge-ground.ts";
import { freshSource, messageOf, recommendationOf, sheetOf } from "./register-ground.ts";

type Name = (typeof messageOperations | typeof recommendationOperations | typeof dossierOperations)[number]["name"];

const holds = (id: string, text: string) => async () => expect(textOf(await under(id))).toContain(text);

async function ofMessage({ bystander }: Cast, { sent = false } = {}) {
  const { id } = await messageOf(personIn(bystander), { sent });
  return { id, params: { id }, state: keys(id), link: bystander.link };
}

async function ofRecommendation(cast: Cast, linked = false) {
  const by = personIn(cast.bystander);
  const { id: to } = await pledgeOf(cast.bystander);
  const links = linked ? [{ to, at: new Date().toISOString(), by }] : [];
  const { id } = await recommendationOf(by, { links });
  return { to, params: { id }, state: keys(`recommendation#${id}`, `takes-up#${to}`), link: cast.bystander.link, id };
}

const reads = async (id: string): Promise<Scene> => ({
  params: { id },
  state: async () => 0,
  effect: ({ body }) => expect(body).toMatchObject({ id }),
});

/** The scenes of messages, of the register of recommendations and of the dossier. */
export const registerScenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async "draft-message"({ bystander }) {
    const text = mark();
    const made = async () =>
      (await everything()).filter((item) => item.sk === "message" && textOf(item).includes(text)).length;
    const to = { governments: ["AQ"], agencies: ["ILO"] };
    const body = { from: "table-1", to, purpose: "comment", title: { es: text }, text: { es: "?" } };
    const effect = async () => expect(await made()).toBe(1);
    // An agency's seat is at the Liaison Table, which is not the body that it would write for.
    return { sent: { body }, link: bystander.link, notAllowed: ["agency"], state: made, effect };
  },
  async "revise-message"(cast) {
    const { id, ...scene } = await ofMessage(cast);
    const text = mark();
    const sent = { body: { title: { pt: text }, deadline: dateIn(40) }, headers: { "if-match": "*" } };
    return { ...scene, sent, effect: holds(id, text) };
  },
  async "withdraw-message"(cast) {
    const { id, ...scene } = await ofMessage(cast);
    return { ...scene, sent: { body: {} }, effect: holds(id, '"status":"withdrawn"') };
  },
  async "approve-message"(cast) {
    const { id, ...scene } = await ofMessage(cast);
    return { ...scene, sent: { body: {} }, effect: holds(id, '"status":"approved"') };
  },
  async "approve-reply"(cast) {
    const by = personIn(cast.bystander);
    const at = new Date().toISOString();
    const replies = [{ number: 1, at, by, from: { country: "AQ" as const }, text: { es: "Sí" }, closes: false }];
    const { id } = await messageOf(by, { sent: true, replies });
    // An agency's seat is at the Liaison Table, and the message is table 1's.
    return {
      params: { id, number: "1" },
      link: cast.bystander.link,
      sent: { body: {} },
      notAllowed: ["agency"],
      state: keys(id),
      effect: ({ body }) => expect(body.replies).toMatchObject([{ number: 1, approvedAt: expect.any(String) }]),
    };
  },
  async "answer-message"(cast) {
    const { id, ...scene } = await ofMessage(cast, { sent: true });
    const text = mark();
    return { ...scene, sent: { body: { text: { es: text }, from: { agency: "ILO" } } }, effect: holds(id, text) };
  },
  async "answer-message-by-letter"(cast) {
    const { id, ...scene } = await ofMessage(cast, { sent: true });
    const link = await linkOf("message", `${cast.agency.person}#${id}`);
    const text = mark();
    const sent = { body: { token: link, text: { fr: text } } };
    return { ...scene, link, sent, state: keys(id, linkKey(link)), effect: holds(id, text) };
  },
  async "list-messages"(cast) {
    await ofMessage(cast, { sent: true });
    const effect: Scene["effect"] = ({ body }) => expect(body.items).toHaveLength(1);
    return { query: "?to=ILO&limit=1", state: async () => 0, effect };
  },
  "get-message": async (cast) => reads((await ofMessage(cast, { sent: true })).id),
  async "import-recommendations"({ bystander }) {
    const source = freshSource();
    const sent = { raw: sheetOf(source, { 7: ["Un texto", "4;5"] }), headers: { "content-type": "text/csv" } };
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ sources: [source], added: 1 });
    return { link: bystander.link, sent, state: keys(`recommendation#${source}-7`), effect };
  },
  async "list-sources"(cast) {
    const { source } = await recommendationOf(personIn(cast.bystander));
    const effect: Scene["effect"] = ({ body }) =>
      expect(body.items).toContainEqual(expect.objectContaining({ code: source, recommendations: 1, open: 1 }));
    return { state: async () => 0, effect };
  },
  async "list-recommendations"(cast) {
    const { id, source } = await recommendationOf(personIn(cast.bystander));
    const effect: Scene["effect"] = ({ body }) =>
      expect(body).toMatchObject({ items: [{ id }], next: null, coverage: { recommendations: 1, open: 1 } });
    return { query: `?source=${source}`, state: async () => 0, effect };
  },
  async "recommendations-csv"(cast) {
    const { source } = await recommendationOf(personIn(cast.bystander));
    const effect: Scene["effect"] = ({ text }) => expect(text).toContain(`${source},Foro ficticio`);
    return { query: `?source=${source}`, state: async () => 0, effect };
  },
  "get-recommendation": async (cast) => reads((await ofRecommendation(cast)).id),
  async "link-recommendation"(cast) {
    const { to, id, ...scene } = await ofRecommendation(cast);
    return {
      ...scene,
      sent: { body: { to } },
      effect: ({ body }) => expect(body).toMatchObject({ id, links: [{ to }] }),
    };
  },
  async "unlink-recommendation"(cast) {
    const { to, id, ...scene } = await ofRecommendation(cast, true);
    return { ...scene, sent: { body: { to } }, effect: ({ body }) => expect(body).toMatchObject({ id, links: [] }) };
  },
  async "get-dossier"({ bystander }) {
    const { year } = await dialogueOf(personIn(bystander));
    const effect: Scene["effect"] = ({ body }) => expect(body).toMatchObject({ year });
    return { params: { year: String(year) }, state: async () => 0, effect };
  },
};
