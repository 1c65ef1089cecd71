import { meetingMessages } from "../../i18n/meetings/messages.ts";
import { labelled } from "../../i18n/punctuation.ts";
import { findPersonLink } from "../../members/member-store.ts";
import { perform } from "../../web/do.tsx";
import { Hidden } from "../../web/form.tsx";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { Denial } from "../../web/problem.ts";
import { Told } from "../../web/texts.tsx";
import { openInvitation } from "../answer-actions.ts";
import { isConcerned } from "../concern.ts";
import { isAhead } from "../rules.ts";
import { AnswerButtons, Said } from "./answer.tsx";
import { Facts } from "./facts.tsx";
import { answerNamed } from "./forms.tsx";
import { standIns } from "./meeting.tsx";

const tokenOf = ({ form, query }: Visit) => form.get("token") ?? query["t"] ?? "";

/** `/{lang}/rsvp?t=…`: where an invitation's letter leads. Looking changes nothing; only a button does. */
export const rsvp = page("/{lang}/rsvp", {
  access: "link",
  get: (visit) => show(visit),
  async post(visit) {
    try {
      await perform(answerNamed("answer-by-letter"), visit);
    } catch (error) {
      if (!(error instanceof Denial) || error.code !== "invalid-input") throw error;
      return show(visit, true);
    }
    return seeOther(`/${visit.language}/rsvp?${new URLSearchParams({ t: tokenOf(visit) })}`);
  },
});

async function show(visit: Visit, wrong = false): Promise<Shown> {
  const { language, world, query } = visit;
  const { person, meeting, invitee } = await openInvitation(world, tokenOf(visit));
  const concerned = await isConcerned(world, meeting, person);
  const { rsvp: words } = meetingMessages[language];
  const open = isAhead(meeting) && meeting.at > world.now;
  return {
    title: words.title,
    status: wrong ? 400 : 200,
    body: (
      <>
        <h1>
          {labelled(words.title, language)} <Told texts={meeting.title} language={language} />
        </h1>
        {concerned && open && <Said meeting={meeting} invitee={invitee} language={language} />}
        {!concerned && <p class="box">{words.gone}</p>}
        {concerned && !open && <p class="box">{words.over}</p>}
        <Facts meeting={meeting} call={concerned ? meeting.call : undefined} language={language} />
        {concerned && open && (
          <>
            <h2>{words.choose}</h2>
            <AnswerButtons
              language={language}
              hidden={<Hidden name="token" value={tokenOf(visit)} />}
              colleagues={await standIns(visit, person)}
              alone={Boolean((await findPersonLink(world, person))?.country)}
              named={query["substitute"]?.startsWith("per_") ? query["substitute"] : undefined}
              naming={{ action: `/${language}/do/name-substitute-by-letter` }}
              wrong={wrong}
            />
          </>
        )}
      </>
    ),
  };
}
