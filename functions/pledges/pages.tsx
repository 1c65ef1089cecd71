import { takenUpBy } from "../../shared/dialogue/taken-up.ts";
import { namedRefusals, pledgeRefusals, publishingRefusals } from "../../shared/i18n/refusals/messages.ts";
import { forms } from "../../shared/pledges/pages/do.tsx";
import { links } from "../../shared/pledges/pages/links.tsx";
import { list } from "../../shared/pledges/pages/list.tsx";
import { mine } from "../../shared/pledges/pages/mine.tsx";
import { pledge } from "../../shared/pledges/pages/pledge.tsx";
import { steps } from "../../shared/pledges/pages/steps.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [list, ...mine, pledge(takenUpBy), steps, ...links, ...forms],
  [namedRefusals, pledgeRefusals, publishingRefusals],
  explainAsPage("public"),
);
