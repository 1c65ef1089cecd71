import { forms } from "../../shared/contributions/pages/do.tsx";
import { list } from "../../shared/contributions/pages/list.tsx";
import { onePage } from "../../shared/contributions/pages/one.tsx";
import { own } from "../../shared/contributions/pages/own.tsx";
import { queue } from "../../shared/contributions/pages/queue.tsx";
import { reviewing } from "../../shared/contributions/pages/review.tsx";
import { writing } from "../../shared/contributions/pages/write.tsx";
import { takenUpBy } from "../../shared/dialogue/taken-up.ts";
import { contributionRefusals, publishingRefusals } from "../../shared/i18n/refusals/messages.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [list, onePage(takenUpBy), ...writing, ...own, ...reviewing, ...queue, ...forms],
  [contributionRefusals, publishingRefusals],
  explainAsPage("public"),
);
