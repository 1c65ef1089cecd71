import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { operations as letterOperations } from "../../shared/letters/contract.ts";
import type { LinkPurpose } from "../../shared/links.ts";
import type { operations as memberOperations } from "../../shared/members/contract.ts";
import type { operations as referenceOperations } from "../../shared/reference/contract.ts";
import {
  api,
  fresh,
  join,
  letterTo,
  memberOf,
  type Reply,
  requestOf,
  type Sent,
  tokenIn,
  tokenOf,
  usernameOf,
} from "./client.ts";
import { eventsOf, everything, linkKey, place, requestsOf, signInsOf, stateOf, textOf, under } from "./operator.ts";

/** Everybody who may come to the door; a bearer holds a letter's link and nothing else. */
export const roles = ["everyone", "member", "other", "secretariat", "bearer"] as const;
export type Role = (typeof roles)[number];
export type Member = Awaited<ReturnType<typeof memberOf>>;
/** `bystander` is whom a refused call might have changed; `letters` a link that is good for their letters only. */
export type Cast = Record<"member" | "other" | "bystander", Member> & { secretariat: string; letters: string };

export async function castOfAll(): Promise<Cast> {
  const [member, other, bystander, secretariat] = await Promise.all([
    ...["member", "other", "bystander"].map((name) => memberOf(fresh(name))),
    tokenOf("secretariat"),
  ] as [Promise<Member>, Promise<Member>, Promise<Member>, Promise<string>]);
  return { member, other, bystander, secretariat, letters: await linkOf("letters", bystander.person) };
}

/** One call, what could change by it, and what it must have done where it is allowed. */
export interface Scene {
  sent?: Sent;
  params?: Record<string, string>;
  query?: string;
  /** the link that is needed, or held by the bearer all the same */
  link?: string;
  /** another caller than the cast's, for what can be done only once */
  caller?: Member;
  /** roles that may in principle, but not with this */
  notTheirs?: Role[];
  state(): Promise<unknown>;
  effect(reply: Reply, caller: Member | undefined): unknown;
}
type Name = (typeof memberOperations | typeof letterOperations | typeof referenceOperations)[number]["name"];

const mark = () => randomBytes(6).toString("hex");
const keys =
  (...of: string[]) =>
  () =>
    stateOf(of);
const factsOf = async (aggregate: string) => (await eventsOf(aggregate)).map(({ type }) => type);

async function linkOf(purpose: LinkPurpose, subject: string): Promise<string> {
  const { world } = await operatorWorld({ stage: "local", place });
  const { makeLink } = await import("../../shared/links.ts");
  return makeLink(world, { purpose, subject, until: new Date(Date.now() + 600_000).toISOString() });
}

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

const ofOwn = ({ bystander, secretariat }: Cast, also: Pick<Scene, "effect"> & Partial<Scene>): Scene => ({
  link: bystander.link,
  state: keys(bystander.person, bystander.member, linkKey(bystander.link), usernameOf(secretariat)),
  ...also,
});

async function ofInvitation(host: Member) {
  const email = fresh("invited");
  const body = { email, name: "Invitada", language: "es" };
  const { invitation } = (await api("POST", "/v1/me/invitations", { token: host.token, body })).body;
  const link = tokenIn(await letterTo(email, "invitation"));
  return { email, link, state: keys(invitation, linkKey(link)), invitation: invitation as string };
}

const accepting = (token: string) => ({
  token,
  person: { name: "Invitada" },
  language: "es",
  consent: { privacy: true },
});
const personIn = async (reply: Reply, caller: Member | undefined) => expect(reply.body.id).toBe(caller?.person);

/** Every operation of every contract; one without a scene does not compile, and fails the test. */
export const scenes: Record<Name, (cast: Cast) => Promise<Scene>> = {
  async register() {
    const email = fresh("asks");
    const state = async () => (await requestsOf(email)).length;
    return { sent: { body: requestOf(email) }, state, effect: async () => expect(await state()).toBe(1) };
  },
  async "confirm-registration"() {
    const email = fresh("confirms");
    await api("POST", "/v1/registrations", { body: requestOf(email) });
    const link = tokenIn(await letterTo(email, "confirmation"));
    const [{ pk = "" } = {}] = await requestsOf(email);
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
  "get-me": async (cast) => ofOwn(cast, { effect: personIn }),
  async "change-me"(cast) {
    const about = mark();
    return ofOwn(cast, {
      sent: { body: { about }, headers: { "if-match": "*" } },
      effect: async (_, caller) => expect(textOf(await under(caller?.person ?? ""))).toContain(about),
    });
  },
  "choose-tables": async (cast) =>
    ofOwn(cast, {
      sent: { body: { tables: [2, 4] } },
      effect: async (_, caller) =>
        expect(await under(caller?.member ?? "")).toContainEqual(
          expect.objectContaining({ sk: "member", tables: [2, 4] }),
        ),
    }),
  "export-me": async (cast) =>
    ofOwn(cast, {
      effect: ({ body }, caller) =>
        expect(body).toMatchObject({ person: { id: caller?.person, email: caller?.email } }),
    }),
  async leave(cast) {
    const caller = await memberOf(fresh("leaves"));
    const effect = async () =>
      expect((await under(caller.person)).filter(({ sk }) => !sk.startsWith("event#"))).toEqual([]);
    return ofOwn(cast, { caller, effect });
  },
  "set-preferences": async (cast) =>
    ofOwn(cast, {
      sent: { body: { optionalLetters: false } },
      effect: async (_, caller) =>
        expect(textOf(await under(caller?.person ?? ""))).toContain('"optionalLetters":false'),
    }),
  async "change-address"(cast) {
    const email = fresh("moves");
    return ofOwn(cast, { sent: { body: { email } }, effect: () => letterTo(email, "addressConfirmation") });
  },
  async "confirm-address"() {
    const caller = await memberOf(fresh("moves"));
    const email = fresh("moved");
    await api("POST", "/v1/me/address", { token: caller.token, body: { email } });
    const link = tokenIn(await letterTo(email, "addressConfirmation"));
    const effect = async () => {
      expect(textOf(await under(caller.person))).toContain(email);
      expect(await tokenOf(email).then(usernameOf)).toBe(caller.person);
      expect(await signInsOf(caller.email)).toEqual([]);
    };
    return { link, sent: { body: { token: link } }, state: keys(caller.person, linkKey(link)), effect };
  },
  async "invite-person"(cast) {
    const email = fresh("invited");
    return ofOwn(cast, {
      sent: { body: { email, name: "Invitada", language: "pt" } },
      effect: () => letterTo(email, "invitation"),
    });
  },
  async "accept-invitation"() {
    const { link, ...scene } = await ofInvitation(await memberOf(fresh("host")));
    return { ...scene, link, sent: { body: accepting(link) }, effect: () => tokenOf(scene.email) };
  },
  async "decline-invitation"() {
    const { link, ...scene } = await ofInvitation(await memberOf(fresh("host")));
    return {
      ...scene,
      link,
      sent: { body: { token: link } },
      effect: async () => expect(await under(scene.invitation)).toEqual([]),
    };
  },
  async "remove-person"(cast) {
    const { link, email } = await ofInvitation(cast.member);
    await api("POST", "/v1/invitations/acceptance", { body: accepting(link) });
    const id = usernameOf(await tokenOf(email));
    const effect = async () =>
      expect(await under(id)).not.toContainEqual(expect.objectContaining({ member: cast.member.member }));
    return {
      link: cast.member.link,
      params: { id },
      notTheirs: ["other"],
      state: keys(id, cast.member.person),
      effect,
    };
  },
  "list-members": async () => ({
    query: "?limit=1",
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ items: [{ id: expect.stringMatching(/^(org|mbr)_/) }] }),
  }),
  "get-member": async ({ bystander: { member } }) => ({
    params: { id: member },
    state: keys(member),
    effect: ({ body }) => expect(body).toMatchObject({ id: member }),
  }),
  "member-numbers": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body).toMatchObject({ types: {}, countries: {}, tables: {} }),
  }),
  "get-reference": async () => ({
    state: async () => 0,
    effect: ({ body }) => expect(body.objectives).toHaveLength(23),
  }),
  "choose-letters": async () => ofLetters({ optionalLetters: false, language: "fr" }),
  unsubscribe: async () => ofLetters({}),
  async announce({ bystander }) {
    const subject = mark();
    const made = async () => (await everything()).filter((item) => textOf(item).includes(subject)).length;
    const body = { words: { es: { subject, text: "Hola" } }, table: 4 };
    return { link: bystander.link, sent: { body }, state: made, effect: async () => expect(await made()).toBe(1) };
  },
};

async function ofLetters(body: object): Promise<Scene> {
  const { person } = await memberOf(fresh("reads"));
  const link = await linkOf("letters", person);
  const effect = async () => expect(textOf(await under(person))).toContain('"optionalLetters":false');
  return { link, sent: { body: { token: link, ...body } }, state: keys(person, linkKey(link)), effect };
}
