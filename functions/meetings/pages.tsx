import { meetingRefusals, namedRefusals } from "../../shared/i18n/refusals/messages.ts";
import { actions } from "../../shared/meetings/pages/actions.tsx";
import { formsAfter } from "../../shared/meetings/pages/after-do.tsx";
import { forms } from "../../shared/meetings/pages/do.tsx";
import { list } from "../../shared/meetings/pages/list.tsx";
import { meeting } from "../../shared/meetings/pages/meeting.tsx";
import { minutes } from "../../shared/meetings/pages/minutes.tsx";
import { changing, scheduling } from "../../shared/meetings/pages/plan.tsx";
import { rsvp } from "../../shared/meetings/pages/rsvp.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [list, scheduling, meeting, changing, rsvp, ...minutes, ...actions, ...forms, ...formsAfter],
  [meetingRefusals, namedRefusals],
  explainAsPage("public"),
);
