import { fileAnswers } from "../../shared/outcomes/file-answers.ts";
import { ledgerEntry } from "../../shared/outcomes/ledger-entry.ts";
import { sitemaps } from "../../shared/outcomes/sitemap-routes.ts";
import { asApi } from "../../shared/web/answer.ts";
import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([...fileAnswers([ledgerEntry]).map(asApi), ...sitemaps], []);
