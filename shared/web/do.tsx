import type { ComponentChildren } from "preact";
import { pageMessages } from "../i18n/page/messages.ts";
import type { Language } from "../reference/codes.ts";
import type { Option } from "../reference/names.ts";
import { Refusal } from "../refusal.ts";
import type { Answer } from "./answer.ts";
import { errorsOf, Fields, formOf, isPatch } from "./contract-form.tsx";
import { DoForm } from "./do-form.tsx";
import type { Field } from "./fields.ts";
import { type FormError, potFilled } from "./form.tsx";
import { entriesOf, inputOf } from "./form-data.ts";
import type { FormWords, Words } from "./labels.ts";
import { Meanwhile } from "./meanwhile.tsx";
import { etagOf, type Reply, type Route } from "./on-request.ts";
import type { Operation, Who } from "./operation.ts";
import { type Access, page, type Shown, type Visit } from "./page-route.tsx";
import { Denial, statusOf } from "./problem.ts";
import { fieldErrors, parseInput } from "./validation.ts";

/** What a room adds to the forms of its contract, by operation. */
export interface DoMore {
  /** what stands in the form before anybody changed it, and the representation that If-Match is about */
  before?: Record<string, (visit: Visit, token: string) => Promise<{ entries: unknown; seen?: unknown }>>;
  /** ids that may be chosen by name, by field */
  named?: Record<string, (visit: Visit) => Promise<Record<string, readonly Option[]>>>;
  /** what stands below the form */
  beside?: Record<string, (visit: Visit) => Promise<ComponentChildren>>;
  /** what a success is answered with instead of its words */
  after?: Record<string, (visit: Visit, output: unknown) => Promise<Reply>>;
}

/** Every write of a contract as a form at `/{lang}/do/{operation}`, which posts to the same action as the API. */
export const doPages = (answers: Answer[], words: Record<Language, { form: Words }>, more: DoMore = {}): Route[] =>
  answers
    .filter(({ operation }) => operation.method !== "GET")
    .map((answer) => doPage(answer, (language) => words[language].form, more));

const accessOf = (who: readonly Who[]): Access =>
  who.includes("bearer") ? "link" : who.includes("everyone") ? "public" : "session";

const tokenOf = ({ form, query }: Visit) => form.get("token") ?? query["t"] ?? "";

function doPage(answer: Answer, wordsIn: (language: Language) => Words, more: DoMore): Route {
  const { operation } = answer;
  const { name, who } = operation;

  async function show(
    visit: Visit,
    entries: URLSearchParams,
    { problem, now }: { problem?: Denial | Refusal; now?: URLSearchParams | undefined } = {},
  ): Promise<Shown> {
    const words = wordsIn(visit.language);
    const form = words.forms[name];
    const fields = formOf(operation);
    const named = pinned((await more.named?.[name]?.(visit)) ?? {}, entries);
    const filled = {
      language: visit.language,
      words,
      form,
      entries,
      named,
      own: name !== "invite-person",
      patch: isPatch(operation),
    };
    const all = [...fields.params, ...fields.body];
    const errors = problem instanceof Denial ? errorsOf(problem.errors, all, filled) : new Map<string, FormError>();
    return {
      title: form?.title ?? name,
      status: problem ? statusOf(problem.code) : 200,
      body: (
        <>
          <DoForm
            {...{ visit, operation, form, fields: all, token: tokenOf(visit) }}
            refused={problem instanceof Refusal ? problem : undefined}
            filled={{ ...filled, errors }}
            etag={entries.get("etag") ?? undefined}
          />
          {now && <Meanwhile fields={all} filled={filled} now={now} />}
          {await more.beside?.[name]?.(visit)}
        </>
      ),
    };
  }

  /** Whose words a form holds is not chosen anew: nobody's end up in another record. */
  function pinned(named: Record<string, readonly Option[]>, entries: URLSearchParams) {
    if (!guarded(operation)) return named;
    const kept = formOf(operation).params.flatMap(({ name: param }) => {
      const only = named[param]?.filter(([id]) => id === entries.get(param));
      return only?.length ? [[param, only] as const] : [];
    });
    return { ...named, ...Object.fromEntries(kept) };
  }

  /** What was written is kept, and what stands now is shown beside it and so is seen: it may be sent again. */
  async function asItIs(visit: Visit): Promise<{ entries: URLSearchParams; now?: URLSearchParams }> {
    const params = formOf(operation).params.flatMap((field) => {
      const given = visit.form.get(field.name);
      return given === null ? [] : [[field.name, given]];
    });
    const asked = { ...visit, query: { ...visit.query, ...Object.fromEntries(params) } };
    const before = await more.before?.[name]?.(asked, tokenOf(visit));
    const entries = new URLSearchParams(visit.form);
    const now = entriesOf(before?.entries);
    const seen = now.get("seen");
    if (seen !== null) entries.set("seen", seen);
    if (before?.seen) entries.set("etag", etagOf(JSON.stringify(before.seen)));
    return { entries, now };
  }

  /** Before it is known what is changed, only that is asked. */
  async function choose(visit: Visit): Promise<Shown> {
    const words = wordsIn(visit.language);
    const { language } = visit;
    const form = words.forms[name];
    const named = (await more.named?.[name]?.(visit)) ?? {};
    const filled = { language, words, form, entries: new URLSearchParams(visit.query), named, errors: new Map() };
    return {
      title: form?.title ?? name,
      body: (
        <>
          <h1>{form?.title}</h1>
          <form action={`/${language}/do/${name}`}>
            <Fields fields={formOf(operation).params} filled={filled} />
            <button>{pageMessages[language].goOn}</button>
          </form>
        </>
      ),
    };
  }

  const files = operation.takes !== "application/json";
  return page(`/{lang}/do/${name}`, {
    access: accessOf(who),
    who,
    files,
    // Around a file stand the form's other entries.
    largest: operation.largest + (files ? FORM_BYTES : 0),
    async get(visit) {
      if (who.includes("bearer") && !tokenOf(visit)) throw new Refusal("link-gone");
      const before = await more.before?.[name]?.(visit, tokenOf(visit));
      const entries = entriesOf(before?.entries);
      for (const [key, value] of Object.entries(visit.query)) if (key !== "t") entries.set(key, value);
      if (before?.seen) entries.set("etag", etagOf(JSON.stringify(before.seen)));
      if (guarded(operation) && more.before?.[name] && !before?.seen && !entries.has("seen")) return choose(visit);
      return show(visit, entries);
    },
    async post(visit) {
      if (visit.form.has("add")) return show(visit, visit.form);
      if (who.includes("everyone") && potFilled(visit.form)) return said(visit, wordsIn(visit.language).forms[name]);
      try {
        const output = await perform(answer, visit);
        return (await more.after?.[name]?.(visit, output)) ?? said(visit, wordsIn(visit.language).forms[name]);
      } catch (error) {
        // What was filled in stays on the page with what is said of it: nothing is lost by a refusal.
        if (!(error instanceof Denial ? error.code === "invalid-input" : isAnswerable(error))) throw error;
        const problem = error as Denial | Refusal;
        const { entries, now } = problem.code === "stale" ? await asItIs(visit) : { entries: visit.form };
        return show(visit, entries, { problem, now });
      }
    },
  });
}

const FORM_BYTES = 4096;

/** Whether it is refused where somebody else changed the record since it was read. */
const guarded = (operation: Operation) =>
  operation.ifMatch || formOf(operation).body.some(({ name, required }) => name === "seen" && required);

const isAnswerable = (error: unknown): error is Refusal =>
  error instanceof Refusal && [400, 409, 412].includes(statusOf(error.code));

/** Runs an operation on a posted form: entries in, the schema's judgement, the action of the API. */
export async function perform({ operation, action }: Answer, visit: Visit) {
  const { form, world, caller, language } = visit;
  const fields = formOf(operation);
  const token = form.get("token");
  const params = parseInput(operation.params, { ...inputOf(fields.params, form), ...onlyKnown(fields.params, visit) });
  const body = parseBody(operation, fields.body, { ...inputOf(fields.body, form), ...(token && { token }) });
  const etag = form.get("etag");
  if (operation.ifMatch && !etag) throw new Refusal("condition-missing");
  const matches = (current: unknown) => {
    if (operation.ifMatch && etag !== etagOf(JSON.stringify(current))) throw new Refusal("stale");
  };
  return action({ world, caller, input: { params, query: {}, body }, language, matches });
}

/** A token that could be nobody's is a link that leads nowhere, not a field to correct. */
function parseBody({ body }: Operation, fields: Field[], input: object) {
  const parsed = body.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues);
  if (errors.some(({ pointer }) => pointer === "/token")) throw new Refusal("link-gone");
  // Without its kind a union says nothing of the rest, which people had better hear in one go.
  for (const field of fields)
    if (field.kind === "variants" && errors.every(({ pointer }) => pointer === `/${field.name}`))
      errors.push(...fieldErrors(body.safeParse({ ...input, [field.name]: field.codes.at(-1) }).error?.issues ?? []));
  throw new Denial("invalid-input", { errors });
}

/** A page designed by hand has the operation's parameter in its own path. */
const onlyKnown = (fields: Field[], { params }: Visit) =>
  Object.fromEntries(fields.flatMap(({ name }) => (params[name] ? [[name, params[name]]] : [])));

function said({ language, caller }: Visit, form: FormWords | undefined): Shown {
  const { nav, home } = pageMessages[language];
  const [to, label] =
    caller.as === "everyone" ? ["", home] : caller.as === "secretariat" ? ["/review", nav.review] : ["/me", nav.me];
  return {
    title: form?.title ?? "",
    body: (
      <>
        <h1>{form?.title}</h1>
        <p class="box" role="status">
          {form?.done}
        </p>
        <p>
          <a href={`/${language}${to}`}>{label}</a>
        </p>
      </>
    ),
  };
}
