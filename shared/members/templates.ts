import type { Letter, Writing } from "../letter.ts";
import { countryName, objectiveName, typeName } from "../reference/names.ts";
import { nameOf } from "./resources.ts";
import type { InvitationState, MemberState, PersonState, RegistrationState } from "./states.ts";

/** What the room's events name, loaded. */
export interface MemberStates {
  registration?: RegistrationState | undefined;
  member?: MemberState | undefined;
  person?: PersonState | undefined;
  invitation?: InvitationState | undefined;
}

const LINK_DAYS = 400;

/** What was asked, whole and in words: nobody confirms what they have not seen. */
function askedFacts({ asked }: RegistrationState, { messages, language }: Writing<MemberStates>): [string, string][] {
  const { labels, yes, no } = messages;
  const organization = asked.kind === "organization" ? asked.organization : undefined;
  const facts: [string, string | undefined][] = [
    [labels.organization, organization && [organization.name, organization.acronym].filter(Boolean).join(", ")],
    [labels.website, organization?.website],
    [labels.types, asked.stakeholderTypes.map((code) => typeName(code, language)).join(", ")],
    [labels.name, asked.person.name],
    [labels.role, asked.person.role],
    [labels.country, countryName(asked.country, language)],
    [labels.countriesOfWork, asked.countriesOfWork?.map((code) => countryName(code, language)).join(", ")],
    [labels.tables, asked.tables.join(", ")],
    [labels.objectives, asked.objectives?.map((number) => objectiveName(number, language)).join("; ")],
    [labels.about, asked.about],
    [labels.publicListing, asked.consent.publicListing ? yes : no],
    [labels.optionalLetters, asked.consent.optionalLetters ? yes : no],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** A span of days in words, such as "30 jours". */
const days = (count: number, { language }: Writing<MemberStates>) =>
  new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" }).format(count);

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
          { facts: askedFacts(registration, writing) },
          { link: confirmation.link, href: link },
          confirmation.until(days(writing.policies.requestDays, writing)),
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
          messages.declined.again(days(writing.policies.keptDays, writing)),
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
          writing.messages.invitation.notWanted(days(writing.policies.invitationDays, writing)),
        ],
      },
  },
  removed: {
    write: (writing) => ({
      subject: writing.messages.removed.subject,
      blocks: [
        writing.messages.hello(writing.name),
        writing.messages.removed.intro(writing.member?.organization?.name ?? ""),
        writing.messages.removed.data(days(writing.policies.linkDays, writing)),
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
} as const satisfies Record<string, Letter<MemberStates>>;

const reviewPage = ({ site, language, registration }: Writing<MemberStates>) =>
  `${site}/${language}/review/${registration?.id}`;
