import type {
  AgencyCode,
  InvitationId,
  MemberId,
  PersonId,
  RegistrationId,
  SubscriptionId,
} from "../../events/define.ts";
import type { DialogueEvent } from "../../events/index.ts";
import { findAuthor } from "../contributions/author-store.ts";
import { contributionStates } from "../contributions/letter-states.ts";
import { dialogueStates } from "../dialogue/letter-states.ts";
import { liaisonStates } from "../liaison/letter-states.ts";
import type { LinkPurpose } from "../links.ts";
import { meetingStates } from "../meetings/letter-states.ts";
import { officeIn } from "../members/focal-store.ts";
import { addressLinkSubject } from "../members/me-actions.ts";
import { findMember } from "../members/member-store.ts";
import { findInvitation, findPerson, findRegistration } from "../members/store.ts";
import { mayGoOn } from "../members/subscription-rules.ts";
import { findSubscriber, findSubscription } from "../members/subscription-store.ts";
import type { MemberStates } from "../members/templates.ts";
import { outcomeStates } from "../outcomes/letter-states.ts";
import { pledgeStates } from "../pledges/letter-states.ts";
import type { Language } from "../reference/codes.ts";
import { tableStates } from "../tables/letter-states.ts";
import type { World } from "../world.ts";
import type { Recipient } from "./states.ts";
import { findAnnouncement } from "./store.ts";
import type { LetterStates } from "./templates.ts";

export interface Address {
  email: string;
  name: string;
  language: Language;
  optionalLetters: boolean;
  /** what the letter's own link stands for */
  subject: string;
  /** where optional letters are chosen, by a link of that purpose; among all of a person's unless told */
  choices?: { purpose: LinkPurpose; page: string };
}

/** Turns an id into address, name, language and preferences at this instant; undefined where somebody is gone. */
export async function addressOf(world: World, to: Recipient): Promise<Address | undefined> {
  const secretariat = process.env["SECRETARIAT_ADDRESS"] ?? "";
  if (to === "secretariat")
    return { email: secretariat, name: "", language: "es", optionalLetters: false, subject: to };
  const [role, id] = to.includes(":") ? (to.split(":") as [string, PersonId]) : ["", to];
  if (id.startsWith("reg_")) {
    const state = await findRegistration(world, id as RegistrationId);
    return state && { ...state.asked, name: state.asked.person.name, optionalLetters: false, subject: id };
  }
  if (id.startsWith("inv_")) {
    const state = await findInvitation(world, id as InvitationId);
    return state && { ...state, optionalLetters: false, subject: id };
  }
  if (id.startsWith("sub_")) return subscriberAddress(world, id as SubscriptionId);
  if (role === "author") {
    const author = await findAuthor(world, id as `con_${string}`);
    const address = author && (await addressOf(world, author.person));
    return address && { ...address, subject: to };
  }
  const person = await findPerson(world, id as PersonId);
  // Who was taken in from before the software and has not confirmed yet gets the letter that asks for it, and no other.
  if (person?.member && !person.consent && role !== "imported") return undefined;
  const email =
    person && { "": person.email, imported: person.email, new: person.pendingEmail, former: person.formerEmail }[role];
  if (!person || !email) return undefined;
  const optionalLetters = Boolean(person.member && person.consent?.optionalLetters);
  const subject = role === "new" ? await addressLinkSubject(person.id, email) : id;
  return { email, name: person.name, language: person.language, optionalLetters, subject };
}

/** A subscription is a wish of its own: only declining all optional letters afterwards ends a person's. */
async function subscriberAddress(world: World, id: SubscriptionId): Promise<Address | undefined> {
  const [state, subscriber] = await Promise.all([findSubscription(world, id), findSubscriber(world, id)]);
  if (state?.status === "ended") return undefined;
  const choices = { purpose: "subscription", page: "subscription" } as const;
  const own = { optionalLetters: true, subject: id, choices };
  if (!state?.person)
    return subscriber && { ...own, email: subscriber.email, name: "", language: (state ?? subscriber).language };
  const person = await findPerson(world, state.person);
  if (!person || !mayGoOn(state, person)) return undefined;
  return { ...own, email: person.email, name: person.name, language: state.language };
}

/** The states that an event names, as they are now for the reader. */
export async function statesOf(world: World, { data }: DialogueEvent, to: Recipient) {
  const ids = data as {
    registration?: RegistrationId;
    member?: MemberId;
    person?: PersonId;
    invitation?: InvitationId;
    announcement?: `ann_${string}`;
    subscription?: SubscriptionId;
    agency?: AgencyCode;
    country?: string;
  };
  const [
    registration,
    member,
    person,
    invitation,
    announcement,
    subscriber,
    tables,
    meetings,
    liaison,
    contributions,
    pledges,
    dialogue,
    outcomes,
  ] = await Promise.all([
    ids.registration && findRegistration(world, ids.registration),
    ids.member && findMember(world, ids.member),
    ids.person && findPerson(world, ids.person),
    ids.invitation && findInvitation(world, ids.invitation),
    ids.announcement && findAnnouncement(world, ids.announcement),
    ids.subscription && findSubscriber(world, ids.subscription),
    tableStates(world, data, to),
    meetingStates(world, data, to),
    liaisonStates(world, data, to),
    contributionStates(world, data, to),
    pledgeStates(world, data, to),
    dialogueStates(world, data, to),
    outcomeStates(world, data, to),
  ]);
  const states: MemberStates & LetterStates = {
    registration,
    // A member from before the software who asks to join is sent their own data once more, by the person alone.
    member:
      member ?? (person?.member && to.startsWith("imported:") ? await findMember(world, person.member) : undefined),
    person,
    invitation,
    office: officeIn(ids),
    subscriber,
    announcement,
  };
  return { ...states, ...tables, ...meetings, ...liaison, ...contributions, ...pledges, ...dialogue, ...outcomes };
}
