import { kindOf, log, placesOf } from "../aws/log.ts";
import { VersionConflict } from "../aws/table.ts";
import { fieldSentence } from "../i18n/web/messages.ts";
import { Refusal, type Successor } from "../refusal.ts";
import type { Ask, Explain, Problem, Reply } from "./on-request.ts";
import { Denial, type FieldError, type ProblemCode, statusOf, successorLink } from "./problem.ts";

/** What a thrown error comes to, said in the caller's language by the route that it came from. */
export async function explained(explain: Explain, ask: Ask, error: unknown): Promise<Reply> {
  const { code, about, errors, headers, successor } = reasonOf(error);
  const status = statusOf(code);
  if (status >= 500) log.error("broke", { kind: kindOf(error), request: ask.request, stack: placesOf(error) });
  const problem: Problem = {
    type: `urn:dialogue:problem:${code}`,
    ...ask.inWords({ code, about }),
    status,
    errors: errors.map(({ pointer, code: field }) => ({ pointer, detail: fieldSentence(ask.language, field) })),
    ...(successor && { successor: { id: successor.id, url: `${process.env["SITE"] ?? ""}${successor.path}` } }),
  };
  const reply = await explain(ask, problem);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

export const explainAsDocument = async ({ language }: Ask, problem: Problem): Promise<Reply> => ({
  status: problem.status,
  headers: {
    "content-type": "application/problem+json",
    "content-language": language,
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    ...(problem.status === 401 && { "www-authenticate": "Bearer" }),
    ...(problem.successor && { ...successorLink(problem.successor.url), "access-control-expose-headers": "link" }),
  },
  body: JSON.stringify(problem),
});

function reasonOf(error: unknown): {
  code: ProblemCode;
  about: Record<string, string>;
  errors: FieldError[];
  headers: Record<string, string>;
  successor?: Successor | undefined;
} {
  const none = { about: {}, errors: [], headers: {} };
  if (error instanceof Denial) return { ...none, code: error.code, errors: error.errors, headers: error.headers };
  if (error instanceof Refusal) return { ...none, code: error.code, about: error.about, successor: error.successor };
  if (error instanceof VersionConflict) return { ...none, code: "changed-meanwhile" };
  return { ...none, code: "something-broke" };
}
