import { letters } from "../../shared/letters/pages/letters.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(letters, [], explainAsPage("public"));
