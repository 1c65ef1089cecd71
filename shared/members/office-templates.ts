import type { Letter, Writing } from "../letter.ts";
import { agencyAcronym } from "../reference/agencies.ts";
import { countryName } from "../reference/names.ts";
import { daysIn, factsOf, toldBy } from "./facts-templates.ts";
import type { Office } from "./focal-store.ts";
import type { MemberStates } from "./templates.ts";

const LINK_DAYS = 400;

/** "OIM", or "Gobierno (Chile)". */
const officeName = ({ agency, country }: Office, { messages, language }: Writing<MemberStates>) =>
  agency ? agencyAcronym(agency, language) : messages.government(countryName(country ?? "", language));

/** Letters to focal points, and to members from before the software. */
export const officeLetters = {
  focalInvitation: {
    link: { purpose: "invitation", page: "focal-invitation", days: LINK_DAYS },
    write: (writing) =>
      writing.invitation &&
      writing.office && {
        subject: writing.messages.focalInvitation.subject,
        blocks: [
          writing.messages.hello(writing.name),
          writing.messages.focalInvitation.intro(officeName(writing.office, writing)),
          { link: writing.messages.invitation.link, href: writing.link },
          writing.messages.invitation.notWanted(daysIn(writing.policies.invitationDays, writing)),
        ],
      },
  },
  focalRemoved: {
    write: (writing) =>
      writing.office && {
        subject: writing.messages.focalRemoved.subject,
        blocks: [
          writing.messages.hello(writing.name),
          writing.messages.focalRemoved.intro(officeName(writing.office, writing)),
          writing.messages.focalRemoved.data(daysIn(writing.policies.linkDays, writing)),
        ],
      },
  },
  /** Nobody is subscribed in silence: what was taken in is shown whole, and waits for a yes. */
  importedConfirmation: {
    link: { purpose: "imported", page: "imported", days: LINK_DAYS },
    write(writing) {
      const { messages, member, person, link } = writing;
      if (!member || !person || person.consent) return undefined;
      const { importedConfirmation: words } = messages;
      return {
        subject: words.subject,
        blocks: [
          messages.hello(writing.name),
          words.intro,
          { facts: factsOf(toldBy(member, person), writing) },
          { link: words.link, href: link },
          words.until,
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<MemberStates>>;
