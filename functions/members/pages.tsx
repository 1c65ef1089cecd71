import { officeContributions, waitingInContributions } from "../../shared/contributions/pages/waiting.ts";
import { officeMessagesWaiting, waitingInDialogue } from "../../shared/dialogue/pages/waiting.ts";
import { memberRefusals, namedRefusals } from "../../shared/i18n/refusals/messages.ts";
import { waitingInMeetings } from "../../shared/meetings/pages/waiting.ts";
import { forms } from "../../shared/members/pages/do.tsx";
import { join } from "../../shared/members/pages/join.tsx";
import { links } from "../../shared/members/pages/links.tsx";
import { me } from "../../shared/members/pages/me.tsx";
import { members } from "../../shared/members/pages/members.tsx";
import { review } from "../../shared/members/pages/review.tsx";
import { signIn } from "../../shared/members/pages/sign-in.tsx";
import { officeOutcomes } from "../../shared/outcomes/pages/waiting.ts";
import { officePledges, waitingInPledges } from "../../shared/pledges/pages/waiting.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";
import { waitingPart } from "../../shared/web/waiting.tsx";

const own = waitingPart([waitingInMeetings, waitingInContributions, waitingInPledges, waitingInDialogue]);
const office = waitingPart([officeContributions, officePledges, officeMessagesWaiting, officeOutcomes], "office");

export const handler = onRequest(
  [...join, ...links, ...members, ...signIn, ...me(own), ...review(office), ...forms],
  [memberRefusals, namedRefusals],
  explainAsPage("public"),
);
