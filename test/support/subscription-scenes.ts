import { expect } from "vitest";
import { type Cast, keys, type Member, type Scene } from "./cast.ts";
import { api, fresh, memberOf } from "./client.ts";
import { linkKey, under } from "./operator.ts";
import { askedBy, choice, holding, subscriberOf } from "./subscriptions-ground.ts";

async function ofSubscriber(body: object = {}): Promise<Scene & Awaited<ReturnType<typeof subscriberOf>>> {
  const own = await subscriberOf();
  const state = keys(own.id, linkKey(own.link));
  return { ...own, sent: { body: { token: own.link, ...body } }, state, effect: () => {} };
}

async function ofMember(): Promise<{ caller: Member; id: string }> {
  const caller = await memberOf(fresh("subscribes"));
  const { body } = await api("POST", "/v1/me/subscriptions", { token: caller.token, body: choice });
  return { caller, id: body.id };
}

/** The scenes of subscriptions. */
export const subscriptionScenes = {
  async subscribe() {
    const email = fresh("subscribes");
    const state = async () => (await holding(email)).filter(({ sk }) => sk === "subscription").length;
    return { sent: { body: { email, ...choice } }, state, effect: async () => expect(await state()).toBe(1) };
  },
  async "confirm-subscription"() {
    const { link, id } = await askedBy(fresh("subscribes"));
    const effect = async () => expect(await under(id)).toContainEqual(expect.objectContaining({ status: "confirmed" }));
    return { link, sent: { body: { token: link } }, state: keys(id, linkKey(link)), effect };
  },
  async "change-subscription"() {
    const scene = await ofSubscriber({ countries: ["PE"] });
    const effect = async () =>
      expect(await under(scene.id)).toContainEqual(expect.objectContaining({ countries: ["PE"] }));
    return { ...scene, effect };
  },
  async "end-subscription"() {
    const scene = await ofSubscriber();
    return { ...scene, effect: async () => expect(await holding(scene.email)).toEqual([]) };
  },
  async "subscribe-member"({ bystander }: Cast) {
    return {
      link: bystander.link,
      sent: { body: choice },
      state: keys(bystander.person),
      effect: async ({ body }, caller) =>
        expect(await under(caller?.person ?? "")).toContainEqual(
          expect.objectContaining({ sk: "subscriptions", subscriptions: expect.arrayContaining([body.id]) }),
        ),
    };
  },
  async "list-own-subscriptions"({ bystander }: Cast) {
    return {
      link: bystander.link,
      state: keys(bystander.person),
      effect: ({ body }) => expect(body.items).toEqual(expect.any(Array)),
    };
  },
  async "get-own-subscription"({ bystander }: Cast) {
    const { caller, id } = await ofMember();
    const effect = ({ body }: { body: object }) => expect(body).toMatchObject({ id, status: "confirmed" });
    return { link: bystander.link, caller, params: { id }, state: keys(id, caller.person), effect };
  },
  async "change-own-subscription"({ bystander }: Cast) {
    const { caller, id } = await ofMember();
    const sent = { body: { countries: ["PE"] }, headers: { "if-match": "*" } };
    const effect = async () => expect(await under(id)).toContainEqual(expect.objectContaining({ countries: ["PE"] }));
    return { link: bystander.link, caller, params: { id }, sent, state: keys(id, caller.person), effect };
  },
  async "end-own-subscription"({ bystander }: Cast) {
    const { caller, id } = await ofMember();
    const effect = async () => expect(await under(id)).toContainEqual(expect.objectContaining({ status: "ended" }));
    return { link: bystander.link, caller, params: { id }, state: keys(id, caller.person), effect };
  },
} satisfies Record<string, (cast: Cast) => Promise<Scene>>;
