import { expect } from "vitest";
import { type Cast, factsOf, keys, type Scene } from "./cast.ts";
import { api, fresh, join, letterTo, type Reply, requestOf, tokenIn } from "./client.ts";
import { linkKey, requestBy, requestsOf, under } from "./operator.ts";

async function ofRequest(also: object = {}): Promise<Scene & Awaited<ReturnType<typeof join>>> {
  const joined = await join(fresh("scene"));
  const { registration, link } = joined;
  return {
    ...joined,
    params: { id: registration },
    ...also,
    state: keys(registration, linkKey(link)),
    effect: () => {},
  };
}

/** The scenes of what is asked, and of its review. */
export const requestScenes = {
  async register() {
    const email = fresh("asks");
    const state = async () => (await requestsOf(email)).length;
    return { sent: { body: requestOf(email) }, state, effect: async () => expect(await state()).toBe(1) };
  },
  async "confirm-registration"() {
    const email = fresh("confirms");
    await api("POST", "/v1/registrations", { body: requestOf(email) });
    const link = tokenIn(await letterTo(email, "confirmation"));
    const { pk } = await requestBy(email);
    const effect = async () => expect(await requestsOf(email)).toMatchObject([{ status: "in-review" }]);
    return { link, sent: { body: { token: link } }, state: keys(pk, linkKey(link)), effect };
  },
  async "correct-registration"() {
    const scene = await ofRequest();
    const effect = async () => expect(await requestsOf(scene.email)).toMatchObject([{ asked: { country: "PE" } }]);
    return { ...scene, sent: { body: { token: scene.link, country: "PE" } }, effect };
  },
  async "export-registration"() {
    const scene = await ofRequest();
    const effect = ({ body }: Reply) => expect(body).toMatchObject({ registration: scene.registration });
    return { ...scene, sent: { body: { token: scene.link } }, effect };
  },
  async "withdraw-registration"() {
    const scene = await ofRequest();
    const effect = async () => expect(await requestsOf(scene.email)).toEqual([]);
    return { ...scene, sent: { body: { token: scene.link } }, effect };
  },
  async "answer-question"({ secretariat }) {
    const scene = await ofRequest();
    const body = { text: "¿Cuándo?" };
    await api("POST", `/v1/registrations/${scene.registration}/question`, { token: secretariat, body });
    const link = tokenIn(await letterTo(scene.email, "questionAsked"));
    const effect = async () => expect(await requestsOf(scene.email)).toMatchObject([{ question: { answer: "Hoy" } }]);
    return { ...scene, link, sent: { body: { token: link, text: "Hoy" } }, effect };
  },
  async "list-registrations"() {
    const scene = await ofRequest();
    return { ...scene, effect: ({ body }) => expect(body.items[0]).toMatchObject({ status: "in-review" }) };
  },
  async "get-registration"() {
    const scene = await ofRequest();
    const opened = () => factsOf(scene.registration);
    return { ...scene, effect: async () => expect(await opened()).toContain("members.record-opened.v1") };
  },
  async "approve-registration"() {
    const scene = await ofRequest({ sent: { body: {} } });
    const made = async ({ body }: Reply) => expect(await under(body.decision.member)).not.toEqual([]);
    return { ...scene, effect: made };
  },
  async "decline-registration"() {
    const scene = await ofRequest({ sent: { body: { reason: "incomplete" } } });
    const effect = async () => expect(await requestsOf(scene.email)).toMatchObject([{ status: "declined" }]);
    return { ...scene, effect };
  },
  async "question-registration"() {
    const scene = await ofRequest({ sent: { body: { text: "¿Quién?" } } });
    return { ...scene, effect: () => letterTo(scene.email, "questionAsked") };
  },
} satisfies Record<string, (cast: Cast) => Promise<Scene>>;
