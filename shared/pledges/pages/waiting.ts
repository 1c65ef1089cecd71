import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { personsOf } from "../../members/member-store.ts";
import { titlesIn } from "../../texts.ts";
import { dayIn } from "../../web/page.tsx";
import type { WaitingIn } from "../../web/waiting.tsx";
import { updateDue } from "../follow-rules.ts";
import { partnershipsOf } from "../reads.ts";
import type { PledgeState } from "../states.ts";
import { pledgesIn, pledgesOf } from "../store.ts";

/** Of what waits for the secretariat; its queue has all. */
const OFFERED = 20;

const itemOf = ({ id, words }: PledgeState, note?: string) => ({
  page: `pledges/${id}/steps`,
  texts: titlesIn(words),
  ...(note && { note }),
});

/** How far one's pledges have come, where it is to be told; what was given back; partnerships to confirm. */
export const waitingInPledges: WaitingIn = async ({ world, caller, language }) => {
  if (caller.as !== "member") return [];
  const { person, member } = caller;
  const words = waitingMessages[language];
  const [states, asked, colleagues] = await Promise.all([
    pledgesOf(world, member),
    partnershipsOf(world, member),
    personsOf(world, member),
  ]);
  // Where its steward is gone, whoever serves the member is asked, as the letters do.
  const own = states.filter(({ steward }) => steward === person || !colleagues.includes(steward));
  const since = (at: string | undefined) => at && words.since(dayIn(at, language));
  return [
    {
      name: words.updates,
      items: own.flatMap((state) => {
        const due = updateDue(state, world.now);
        return due ? [itemOf(state, since(due.on))] : [];
      }),
    },
    {
      name: words.returned,
      items: own.flatMap((state) =>
        state.status === "draft" && state.returned ? [itemOf(state, since(state.returned.at))] : [],
      ),
    },
    {
      name: words.partners,
      items: asked.flatMap((state) => {
        const partner = state.partners.find((one) => one.member === member);
        return partner?.status === "asked" ? [itemOf(state, since(partner.askedAt))] : [];
      }),
    },
  ];
};

/** Pledges that the secretariat has to decide on. */
export const officePledges: WaitingIn = async ({ world, language }) => {
  const words = waitingMessages[language];
  const { pledges } = await pledgesIn(world, "submitted", { limit: OFFERED });
  return [
    {
      name: words.submitted,
      items: pledges.map((state) => itemOf(state, words.since(dayIn(state.submittedAt ?? state.draftedAt, language)))),
    },
  ];
};
