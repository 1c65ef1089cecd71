import { waitingMessages } from "../../i18n/waiting/messages.ts";
import { dateOf } from "../../time.ts";
import { dayIn } from "../../web/page.tsx";
import type { WaitingIn } from "../../web/waiting.tsx";
import type { MeetingState } from "../states.ts";
import { waitingFor } from "../waiting.ts";

/** Invitations to answer, minutes to write, actions to carry out. */
export const waitingInMeetings: WaitingIn = async ({ world, caller, language }) => {
  const { answers, minutes, actions } = await waitingFor(world, caller);
  const words = waitingMessages[language];
  const meetings = (name: string, all: MeetingState[], page: string) => ({
    name,
    items: all.map(({ id, title, at }) => ({
      page: `meetings/${id}${page}`,
      texts: title,
      note: dayIn(at, language),
    })),
  });
  return [
    meetings(words.answers, answers, ""),
    meetings(words.minutes, minutes, "/minutes"),
    {
      name: words.actions,
      items: actions.map(({ id, text, due }) => ({
        page: `do/update-action?id=${id}`,
        texts: text,
        note: words.due(dayIn(due, language), due < dateOf(world.now)),
      })),
    },
  ];
};
