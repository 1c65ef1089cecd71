import { liaisonRefusals, namedRefusals } from "../../shared/i18n/refusals/messages.ts";
import { forms } from "../../shared/liaison/pages/do.tsx";
import { liaison } from "../../shared/liaison/pages/liaison.tsx";
import { rotation } from "../../shared/liaison/pages/rotation.tsx";
import { turn } from "../../shared/liaison/pages/turn.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(
  [...liaison, ...rotation, ...turn, ...forms],
  [liaisonRefusals, namedRefusals],
  explainAsPage("public"),
);
