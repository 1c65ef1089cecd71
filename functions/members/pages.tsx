import { memberMessages } from "../../shared/i18n/members/messages.ts";
import { answers } from "../../shared/members/answers.ts";
import { join } from "../../shared/members/pages/join.tsx";
import { doPages } from "../../shared/web/do.tsx";
import { onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

export const handler = onRequest([...join, ...doPages(answers, memberMessages)], explainAsPage("public"));
