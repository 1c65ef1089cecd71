import { randomBytes } from "node:crypto";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { LinkPurpose } from "../../shared/links.ts";
import type { Who } from "../../shared/web/operation.ts";
import { api, fresh, letterTo, memberOf, type Reply, type Sent, tokenIn, tokenOf, usernameOf } from "./client.ts";
import { eventsOf, place, stateOf } from "./operator.ts";
import { seatAt } from "./seated.ts";

/** Everybody who may come to the door, and as what; a bearer holds a letter's link and nothing else. */
export const standings = {
  everyone: [],
  member: ["member"],
  other: ["member"],
  coordinator: ["member", "coordinator"],
  representative: ["member", "representative", "liaison"],
  agency: ["agency", "liaison"],
  secretariat: ["secretariat"],
  bearer: ["bearer"],
} as const satisfies Record<string, readonly Who[]>;
export type Role = keyof typeof standings;
export const roles = Object.keys(standings) as Role[];
export type Member = Awaited<ReturnType<typeof memberOf>>;
type Played = "member" | "other" | "coordinator" | "representative" | "agency";
/**
 * `member`, `coordinator` and `representative` are of tables 1 and 3, the two with seats at table 1; `other` is of table 4
 * only, `agency` the focal point of ILO while its turn is. `bystander` is whom a refused call might have changed; `letters`
 * a link that is good for their letters only.
 */
export type Cast = Record<Played | "bystander", Member> & { secretariat: string; letters: string };

export const personIn = ({ person }: Member) => person as `per_${string}`;
export const memberIn = ({ member }: Member) => member as `org_${string}`;

export async function castOfAll(): Promise<Cast> {
  const [member, coordinator, representative, bystander, other, agency, secretariat] = await Promise.all([
    memberOf(fresh("member")),
    memberOf(fresh("coordinator")),
    memberOf(fresh("representative")),
    memberOf(fresh("bystander")),
    memberOf(fresh("other"), { tables: [4] }),
    focalPointOf("ILO"),
    tokenOf("secretariat"),
  ]);
  const [start, end] = [-1, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString()) as [
    string,
    string,
  ];
  const holder = (of: Member) => ({ member: memberIn(of), person: personIn(of), start, end });
  await seatAt({ body: "table-1", role: "coordinator", ...holder(coordinator) });
  await seatAt({ body: "table-1", role: "representative", ...holder(representative) });
  await seatAt({ body: "liaison", role: "agency", agency: "ILO", start, end });
  const letters = await linkOf("letters", bystander.person);
  return { member, coordinator, representative, bystander, other, agency, secretariat, letters };
}

/** An agency's focal point, by invitation and letter, who can sign in; of no member. */
export async function focalPointOf(agency: string): Promise<Member> {
  const email = fresh("focal");
  const body = { agency, email, name: "Persona Inventada", language: "es" };
  await api("POST", "/v1/focal-points", { token: await tokenOf("secretariat"), body });
  const link = tokenIn(await letterTo(email, "focalInvitation"));
  const accepting = { token: link, name: "Persona Inventada", language: "es", consent: { privacy: true } };
  await api("POST", "/v1/focal-points/acceptance", { body: accepting });
  const token = await tokenOf(email);
  return { email, link, registration: "", member: "", token, person: usernameOf(token) };
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
  /** roles that may in principle, but not with this: there is no such thing for them */
  notTheirs?: Role[];
  /** the same, where there is such a thing, and it is not theirs to do this with */
  notAllowed?: Role[];
  state(): Promise<unknown>;
  effect(reply: Reply, caller: Member | undefined): unknown;
}

export const mark = () => randomBytes(6).toString("hex");
export const keys =
  (...of: string[]) =>
  () =>
    stateOf(of);
export const factsOf = async (aggregate: string) => (await eventsOf(aggregate)).map(({ type }) => type);

export async function linkOf(purpose: LinkPurpose, subject: string): Promise<string> {
  const { world } = await operatorWorld({ stage: "local", place });
  const { makeLink } = await import("../../shared/links.ts");
  return makeLink(world, { purpose, subject, until: new Date(Date.now() + 600_000).toISOString() });
}
