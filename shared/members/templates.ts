import type { Letter, Writing } from "../letter.ts";
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

/** What was asked, as the letter and its link's page show it: nobody confirms what they have not seen. */
export function askedFacts(
  { asked }: RegistrationState,
  { messages: { labels }, language }: Pick<Writing<MemberStates>, "messages" | "language">,
): [string, string][] {
  const countries = new Intl.DisplayNames([language], { type: "region" });
  const place = (code: string) => countries.of(code) ?? code;
  const facts: [string, string | undefined][] = [
    [labels.organization, asked.kind === "organization" ? asked.organization.name : undefined],
    [labels.name, asked.person.name],
    [labels.role, asked.person.role],
    [labels.country, place(asked.country)],
    [labels.countriesOfWork, asked.countriesOfWork?.map(place).join(", ")],
    [labels.tables, asked.tables.join(", ")],
    [labels.about, asked.about],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

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
          confirmation.until,
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
    write({ messages, name, registration, site, language }) {
      const reason = registration?.decision?.reason;
      if (!reason) return undefined;
      const note = registration.decision?.note;
      return {
        subject: messages.declined.subject,
        blocks: [
          messages.hello(name),
          messages.declined.intro,
          messages.declined.reasons[reason],
          ...(note ? [{ quote: note }] : []),
          messages.declined.again,
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
          messages.welcome.tables(member.tables),
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
    link: { purpose: "invitation", page: "invitation", days: 30 },
    write: ({ messages, name, member, link }) =>
      member?.organization && {
        subject: messages.invitation.subject,
        blocks: [
          messages.hello(name),
          messages.invitation.intro(member.organization.name),
          { link: messages.invitation.link, href: link },
          messages.invitation.notWanted,
        ],
      },
  },
  removed: {
    write: ({ messages, name, member }) => ({
      subject: messages.removed.subject,
      blocks: [messages.hello(name), messages.removed.intro(member?.organization?.name ?? ""), messages.removed.data],
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
