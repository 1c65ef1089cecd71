import { subscriptionRoutes } from "../../shared/members/pages/subscription-do.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest(subscriptionRoutes, [], explainAsPage("public"));
