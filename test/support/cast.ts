import { randomBytes } from "node:crypto";
import { operatorWorld } from "../../infra/operator/world.ts";
import type { LinkPurpose } from "../../shared/links.ts";
import { fresh, memberOf, type Reply, type Sent, tokenOf } from "./client.ts";
import { eventsOf, place, stateOf } from "./operator.ts";

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
