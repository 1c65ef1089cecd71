import { publishingRefusals } from "../../shared/i18n/refusals/messages.ts";
import { countries, country } from "../../shared/outcomes/pages/countries.tsx";
import { forms } from "../../shared/outcomes/pages/do.tsx";
import { list } from "../../shared/outcomes/pages/list.tsx";
import { objective, objectives } from "../../shared/outcomes/pages/objectives.tsx";
import { outcome } from "../../shared/outcomes/pages/outcome.tsx";
import { publish } from "../../shared/outcomes/pages/publish.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [list, outcome, objectives, objective, countries, country, ...publish, ...forms],
  [publishingRefusals],
  explainAsPage("public"),
);
