import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { titlesIn } from "../../texts.ts";
import { dayIn } from "../../web/page.tsx";
import type { WaitingIn } from "../../web/waiting.tsx";
import { waitingDrafts } from "../store.ts";

/** Of what waits for the secretariat; its page has all. */
const OFFERED = 20;

/** What the Mechanism wrote itself and nobody has approved yet. */
export const officeOutcomes: WaitingIn = async ({ world, language }) => {
  const words = waitingMessages[language];
  const { drafts } = await waitingDrafts(world, { limit: OFFERED });
  return [
    {
      name: words.outcomes,
      items: drafts.map((draft) => ({
        page: `publish/${draft.id}`,
        texts: titlesIn(draft.words),
        note: words.since(dayIn(draft.draftedAt, language)),
      })),
    },
  ];
};
