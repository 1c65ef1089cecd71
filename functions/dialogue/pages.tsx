import { agenda } from "../../shared/dialogue/pages/agenda.tsx";
import { forms } from "../../shared/dialogue/pages/do.tsx";
import { inputs } from "../../shared/dialogue/pages/inputs.tsx";
import { jointAction } from "../../shared/dialogue/pages/joint-action.tsx";
import { list } from "../../shared/dialogue/pages/list.tsx";
import { one } from "../../shared/dialogue/pages/one.tsx";
import { run } from "../../shared/dialogue/pages/run.tsx";
import {
  dialogueRefusals,
  meetingRefusals,
  namedRefusals,
  publishingRefusals,
} from "../../shared/i18n/refusals/messages.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [list, one, inputs, run, agenda, jointAction, ...forms],
  [dialogueRefusals, meetingRefusals, namedRefusals, publishingRefusals],
  explainAsPage("public"),
);
