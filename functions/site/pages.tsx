import { operations as contributions } from "../../shared/contributions/contract.ts";
import { operations as dialogue } from "../../shared/dialogue/contract.ts";
import { operations as letters } from "../../shared/letters/contract.ts";
import { operations as liaison } from "../../shared/liaison/contract.ts";
import { operations as meetings } from "../../shared/meetings/contract.ts";
import { operations as members } from "../../shared/members/contract.ts";
import { operations as outcomes } from "../../shared/outcomes/contract.ts";
import { operations as pledges } from "../../shared/pledges/contract.ts";
import { answers } from "../../shared/reference/answers.ts";
import { operations as reference } from "../../shared/reference/contract.ts";
import { documents } from "../../shared/site/documents.ts";
import { files } from "../../shared/site/files.ts";
import { home } from "../../shared/site/home.tsx";
import { privacy } from "../../shared/site/privacy.tsx";
import { operations as tables } from "../../shared/tables/contract.ts";
import { asApi } from "../../shared/web/answer.ts";
import { explainAsDocument } from "../../shared/web/explain.ts";
import { type Explain, onRequest } from "../../shared/web/on-request.ts";
import { explainAsPage } from "../../shared/web/page-route.tsx";

/** Programs that ask for nothing are told so as a problem document, people as a page. */
const explain: Explain = (ask, problem) =>
  /^\/v1(\/|$)/.test(ask.path) ? explainAsDocument(ask, problem) : explainAsPage("public")(ask, problem);

export const handler = onRequest(
  [
    ...[
      ...answers,
      ...documents({
        members,
        tables,
        meetings,
        liaison,
        contributions,
        pledges,
        dialogue,
        outcomes,
        letters,
        reference,
      }),
    ].map(asApi),
    ...home,
    ...privacy,
    ...files,
  ],
  [],
  explain,
);
