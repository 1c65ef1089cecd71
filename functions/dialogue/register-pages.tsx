import { dossier } from "../../shared/dialogue/pages/dossier.tsx";
import { messages } from "../../shared/dialogue/pages/messages.tsx";
import { recommendations } from "../../shared/dialogue/pages/recommendations.tsx";
import { registerForms } from "../../shared/dialogue/pages/register-do.tsx";
import { namedRefusals, publishingRefusals, registerRefusals } from "../../shared/i18n/refusals/messages.ts";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [...messages, ...recommendations, dossier, ...registerForms],
  [namedRefusals, publishingRefusals, registerRefusals],
  explainAsPage("public"),
);
