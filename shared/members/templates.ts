import type { Letter, Writing } from "../letter.ts";
import { daysIn, factsOf } from "./facts-templates.ts";
import type { Office } from "./focal-store.ts";
import { officeLetters } from "./office-templates.ts";
import { nameOf } from "./resources.ts";
import type { InvitationState, MemberState, PersonState, RegistrationState } from "./states.ts";
import { type SubscriptionStates, subscriptionLetters } from "./subscription-templates.ts";

/** What the room's events name, loaded. */
export interface MemberStates extends SubscriptionStates {
  registration?: RegistrationState | undefined;
  member?: MemberState | undefined;
  person?: PersonState | undefined;
  invitation?: InvitationState | undefined;
  /** the agency or government that the event names */
  office?: Office | undefined;
}

const LINK_DAYS = 400;

/** The room's letters: event and state in, words out. */
export const memberLetters = {
  confirmation: {
    link: { purpose: "confirm", page: "confirm", days: LINK_DAYS },
    write(writing) {
      const { messages, registration, link } = writing;
      if (registration?.status !== "requested") return undefined;
      const { confirmation } = messages;
      return {
        subject: confirmation.subject,
        blocks: [
          messages.hello(writing.name),
          confirmation.intro,
          { facts: factsOf(registration.asked, writing) },
          { link: confirmation.link, href: link },
          confirmation.until(daysIn(writing.policies.requestDays, writing)),
          confirmation.notYou,
        ],
      };
    },
  },
  alreadyMember: {
    write: ({ messages, name, site, language }) => ({
      subject: messages.alreadyMember.subject,
      blocks: [
        messages.hello(name),
        messages.alreadyMember.intro,
        { link: messages.signIn, href: `${site}/${language}/sign-in` },
        messages.alreadyMember.notYou,
      ],
    }),
  },
  newRequest: {
    write: (writing) =>
      writing.registration && {
        subject: writing.messages.newRequest.subject,
        blocks: [
          writing.messages.newRequest.intro(nameOf(writing.registration.asked)),
          { link: writing.messages.open, href: reviewPage(writing) },
        ],
      },
  },
  questionAsked: {
    link: { purpose: "answer", page: "answer", days: LINK_DAYS },
    write: ({ messages, name, registration, link }) =>
      registration?.question && {
        subject: messages.questionAsked.subject,
        blocks: [
          messages.hello(name),
          messages.questionAsked.intro,
          { quote: registration.question.text },
          { link: messages.questionAsked.link, href: link },
        ],
      },
  },
  questionAnswered: {
    write: (writing) =>
      writing.registration && {
        subject: writing.messages.questionAnswered.subject,
        blocks: [
          writing.messages.questionAnswered.intro(nameOf(writing.registration.asked)),
          { link: writing.messages.open, href: reviewPage(writing) },
        ],
      },
  },
  declined: {
    write(writing) {
      const { messages, name, registration, site, language } = writing;
      const reason = registration?.decision?.reason;
      if (!reason) return undefined;
      const note = registration.decision?.note;
      return {
        subject: messages.declined.subject,
        blocks: [
          messages.hello(name),
          messages.declined.intro,
          messages.declined.reasons[reason],
          ...(note ? [messages.declined.note, { quote: note }] : []),
          messages.declined.again(daysIn(writing.policies.keptDays, writing)),
          { link: messages.declined.link, href: `${site}/${language}/join` },
        ],
      };
    },
  },
  welcome: {
    write: ({ messages, name, member, site, language }) =>
      member && {
        subject: messages.welcome.subject,
        blocks: [
          messages.hello(name),
          member.organization ? messages.welcome.organization(member.organization.name) : messages.welcome.individual,
          messages.welcome.tables(member.tables.join(", ")),
          messages.welcome.next,
          { link: messages.signIn, href: `${site}/${language}/sign-in` },
        ],
      },
  },
  addressNotice: {
    write: ({ messages, name, person }) =>
      person?.pendingEmail
        ? {
            subject: messages.addressNotice.subject,
            blocks: [messages.hello(name), messages.addressNotice.intro, messages.addressNotice.notYou],
          }
        : undefined,
  },
  addressConfirmation: {
    link: { purpose: "address", page: "do/confirm-address", days: 7 },
    write: ({ messages, name, person, link }) =>
      person?.pendingEmail
        ? {
            subject: messages.addressConfirmation.subject,
            blocks: [
              messages.hello(name),
              messages.addressConfirmation.intro,
              { link: messages.addressConfirmation.link, href: link },
              messages.addressConfirmation.notYou,
            ],
          }
        : undefined,
  },
  addressChanged: {
    write: ({ messages, name }) => ({
      subject: messages.addressChanged.subject,
      blocks: [messages.hello(name), messages.addressChanged.intro, messages.addressChanged.notYou],
    }),
  },
  invitation: {
    link: { purpose: "invitation", page: "invitation", days: LINK_DAYS },
    write: (writing) =>
      writing.member?.organization && {
        subject: writing.messages.invitation.subject,
        blocks: [
          writing.messages.hello(writing.name),
          writing.messages.invitation.intro(writing.member.organization.name),
          { link: writing.messages.invitation.link, href: writing.link },
          writing.messages.invitation.notWanted(daysIn(writing.policies.invitationDays, writing)),
        ],
      },
  },
  removed: {
    write: (writing) => ({
      subject: writing.messages.removed.subject,
      blocks: [
        writing.messages.hello(writing.name),
        writing.messages.removed.intro(writing.member?.organization?.name ?? ""),
        writing.messages.removed.data(daysIn(writing.policies.linkDays, writing)),
      ],
    }),
  },
  suspended: {
    write: ({ messages, member }) =>
      member?.organization && {
        subject: messages.suspended.subject,
        blocks: [messages.suspended.intro(member.organization.name)],
      },
  },
  ...officeLetters,
  ...subscriptionLetters,
} as const satisfies Record<string, Letter<MemberStates>>;

const reviewPage = ({ site, language, registration }: Writing<MemberStates>) =>
  `${site}/${language}/review/${registration?.id}`;
