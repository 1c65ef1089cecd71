import { duties } from "../../shared/outcomes/pages/duties.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(duties, [], explainAsPage("public"));
