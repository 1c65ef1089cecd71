import { answers } from "../../shared/reference/answers.ts";
import { files } from "../../shared/site/files.ts";
import { home } from "../../shared/site/home.tsx";
import { privacy } from "../../shared/site/privacy.tsx";
import { asApi } from "../../shared/web/answer.ts";
import { type Explain, explainAsDocument, onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

/** Programs that ask for nothing are told so as a problem document, people as a page. */
const explain: Explain = (ask, problem) =>
  /^\/v1(\/|$)/.test(ask.path) ? explainAsDocument(ask, problem) : explainAsPage("public")(ask, problem);

export const handler = onRequest([...answers.map(asApi), ...home, ...privacy, ...files], explain);
