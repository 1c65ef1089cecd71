import type { DeclineReason } from "../../events/choices.ts";
import type { MemberId, PersonId } from "../../events/define.ts";
import type { Decided } from "../../events/index.ts";
import type { Policies } from "../policies.ts";
import { Refusal } from "../refusal.ts";
import { type Instant, plusDays, workingDaysBetween } from "../time.ts";
import type { ProfilePatch } from "./profile.ts";
import type { RegistrationState } from "./states.ts";

export interface Decision<S> {
  state: S;
  events: Decided[];
}

const fact = (type: `members.${string}` & Decided["type"], state: RegistrationState) =>
  ({ type, aggregate: state.id, data: { registration: state.id } }) as Decided;

/** A request that nobody confirmed lives seven days; a decided one answers its link for thirty more. (policy) */
export function answersItsLink(state: RegistrationState, now: Instant, policies: Policies): boolean {
  if (state.status === "requested") return now < plusDays(state.requestedAt, policies.requestDays);
  return !state.decision || now < plusDays(state.decision.at, policies.linkDays);
}

/** When the request vanishes from the tables: unconfirmed, in review (never by itself), or decided. (policy) */
export function vanishesAt(state: RegistrationState, policies: Policies): Instant | undefined {
  if (state.status === "requested") return plusDays(state.requestedAt, policies.requestDays);
  return state.decision && plusDays(state.decision.at, policies.keptDays);
}

/** C5: "you can join the Mechanism by filling in this registration form". The link of the letter sets the review going. */
export function confirm(state: RegistrationState, now: Instant): Decision<RegistrationState> {
  if (state.status !== "requested") return { state, events: [] };
  return {
    state: { ...state, status: "in-review", confirmedAt: now },
    events: [fact("members.registration-confirmed.v1", state)],
  };
}

export function correct(state: RegistrationState, patch: ProfilePatch): Decision<RegistrationState> {
  inReview(state);
  const { publicListing, ...fields } = patch;
  if (fields.organization && state.asked.kind === "individual") throw new Refusal("not-an-organization");
  const asked = { ...state.asked, ...present(fields) };
  if (patch.about === null) delete asked.about;
  asked.consent = { ...asked.consent, publicListing: publicListing ?? asked.consent.publicListing };
  return {
    state: { ...state, asked: asked as RegistrationState["asked"] },
    events: [fact("members.registration-corrected.v1", state)],
  };
}

/** A request can be withdrawn until it is decided; nothing of it is kept. */
export function withdraw(state: RegistrationState): Decision<undefined> {
  inReview(state);
  return { state: undefined, events: [fact("members.registration-withdrawn.v1", state)] };
}

export function ask(state: RegistrationState, text: string, now: Instant): Decision<RegistrationState> {
  inReview(state);
  if (state.question && !state.question.answeredAt && state.question.text === text) return { state, events: [] };
  return { state: { ...state, question: { text, askedAt: now } }, events: [fact("members.question-asked.v1", state)] };
}

export function answer(state: RegistrationState, text: string, now: Instant): Decision<RegistrationState> {
  inReview(state);
  if (!state.question) throw new Refusal("nothing-asked");
  if (state.question.answer === text) return { state, events: [] };
  return {
    state: { ...state, question: { ...state.question, answer: text, answeredAt: now } },
    events: [fact("members.question-answered.v1", state)],
  };
}

export function decline(
  state: RegistrationState,
  { reason, note, by, now }: { reason: DeclineReason; note?: string | undefined; by: PersonId; now: Instant },
): Decision<RegistrationState> {
  if (state.status === "declined" && state.decision?.reason === reason && state.decision.note === note)
    return { state, events: [] };
  inReview(state);
  return {
    state: { ...state, status: "declined", decision: { at: now, by, reason, ...(note && { note }) } },
    events: [
      { type: "members.registration-declined.v1", aggregate: state.id, data: { registration: state.id, reason } },
    ],
  };
}

/**
 * C4: members are all civil society actors, "and other stakeholders in Latin America and the Caribbean". An approval
 * makes a member, or adds the person to the organization that is a member already.
 */
export function approve(
  state: RegistrationState,
  {
    into,
    existing,
    person,
    by,
    now,
  }: { into: MemberId; existing: boolean; person: PersonId; by: PersonId; now: Instant },
): Decision<RegistrationState> {
  if (state.status === "approved" && (existing ? state.decision?.organization === into : !state.decision?.organization))
    return { state, events: [] };
  inReview(state);
  if (existing && state.asked.kind !== "organization") throw new Refusal("kind-differs");
  const decision = { at: now, by, member: into, person, ...(existing && { organization: into }) };
  return {
    state: { ...state, status: "approved", decision },
    events: [
      existing
        ? { type: "members.person-joined.v1", aggregate: state.id, data: { member: into, person } }
        : {
            type: "members.member-approved.v1",
            aggregate: state.id,
            data: { registration: state.id, member: into, person },
          },
    ],
  };
}

/** Review target: ten working days from the confirmation. (policy) */
export const workingDaysLeft = (state: RegistrationState, now: Instant, policies: Policies): number =>
  policies.reviewWorkingDays - workingDaysBetween(state.confirmedAt ?? state.requestedAt, state.decision?.at ?? now);

function inReview(state: RegistrationState) {
  if (state.status === "requested") throw new Refusal("not-in-review");
  if (state.decision) throw new Refusal("already-decided", { decided: state.status });
}

const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
