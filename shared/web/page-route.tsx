import type { ComponentChildren } from "preact";
import { pageMessages } from "../i18n/page/messages.ts";
import type { World } from "../world.ts";
import { anybody, type Caller, may } from "./caller.ts";
import { conditional } from "./conditional.ts";
import { readFiles, readForm } from "./form-data.ts";
import { type Ask, type Explain, type Reply, type Route, worldOf } from "./on-request.ts";
import type { Who } from "./operation.ts";
import { type Frame, render } from "./page.tsx";
import { Denial } from "./problem.ts";
import { fromOwnForm, type Session, sessionOf } from "./session.ts";

/** What a page shows, or a whole reply such as a redirect or a file. */
export type Shown = {
  title: string;
  body: ComponentChildren;
  /** what programs read of it: feeds, structured data */
  head?: ComponentChildren;
  status?: number;
  cookies?: string[];
  headers?: Record<string, string>;
};

/** A request as pages see it: who asks, the world to act in, and the entries of the form. */
export interface Visit extends Ask {
  caller: Caller;
  session: Session | undefined;
  world: World;
  /** of a posted form; empty otherwise */
  form: URLSearchParams;
}

/**
 * `public`: the same for everybody, cookie unread. `link`: what the bearer of a letter's link sees, kept and told to
 * nobody. `session`: what somebody signed in sees; posts check origin and form token.
 */
export type Access = "public" | "link" | "session";

type Handler = (visit: Visit) => Promise<Shown | Reply>;

const loginHosts = Object.values(
  JSON.parse(process.env["POOLS"] ?? "{}") as Record<string, { login?: string } | undefined>,
).flatMap((pool) => pool?.login ?? []);

/** Forms may lead to managed login, because browsers hold a form's redirects to `form-action` too. */
const policy = `default-src 'none'; style-src 'self'; img-src data:; form-action ${["'self'", ...new Set(loginHosts)].join(" ")}; frame-ancestors 'none'; base-uri 'none'`;

const cached: Record<Access, string> = { public: "public, max-age=60", link: "no-store", session: "private, no-store" };

/** A page as a route of the door. HEAD is a GET without its body, so only `post` may change something. */
export function page(
  path: string,
  {
    access,
    who = ["everyone"],
    largest,
    files = false,
    get,
    post,
  }: { access: Access; who?: readonly Who[]; largest?: number; files?: boolean; get?: Handler; post?: Handler },
): Route {
  return {
    path,
    ...(largest && { largest }),
    methods: [...(get ? ["GET"] : []), ...(post ? ["POST"] : [])],
    async respond(ask) {
      const posted = ask.method === "POST";
      const session = access === "session" ? await sessionOf(ask) : undefined;
      const caller = session?.caller ?? anybody;
      if (!may(who, caller)) throw new Denial(session ? "not-allowed" : "sign-in-needed");
      const form = posted ? await (files ? readFiles : readForm)(ask) : new URLSearchParams();
      if (posted && session) fromOwnForm(ask, session, form);
      const handler = posted ? post : get;
      const shown = await handler?.({ ...ask, caller, session, world: worldOf(ask, caller), form });
      if (!shown) throw new Denial("no-such-route");
      if (!("title" in shown)) return withHeaders(shown, access);
      const reply = asReply(ask, shown, { access, session, posted });
      return access === "public" && !posted ? conditional(ask, reply) : reply;
    },
    explain: explainAsPage(access),
  };
}

function asReply(
  ask: Ask,
  { title, body, head, status = 200, cookies = [], headers = {} }: Shown,
  { access, session, posted }: { access: Access; session?: Session | undefined; posted: boolean },
): Reply {
  const frame: Frame = {
    language: ask.language,
    path: ask.path,
    query: ask.query,
    signedIn: session && { as: session.caller.as, formToken: session.formToken, calls: callsMeetings(session.caller) },
  };
  const keep: Record<string, string> = posted || status >= 400 ? { "cache-control": cached.session } : {};
  const reply = {
    status,
    headers: { ...keep, ...headers },
    body: render(frame, posted && status === 400 ? `${pageMessages[ask.language].error} ${title}` : title, body, head),
    cookies,
  };
  return withHeaders(reply, access);
}

/** Who holds a seat, or is the secretariat, may call meetings of some body. */
const callsMeetings = (caller: Caller) => caller.as === "secretariat" || ("seats" in caller && caller.seats.length > 0);

const withHeaders = (reply: Reply, access: Access): Reply => ({
  ...reply,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": cached[access],
    "content-security-policy": policy,
    // "no-referrer" would also make browsers hide the origin of a form from us; only a letter's token needs it.
    "referrer-policy": access === "link" ? "no-referrer" : "same-origin",
    ...reply.headers,
  },
});

/** 303: the browser goes on with GET, so that reloading sends nothing twice. */
export const seeOther = (location: string, cookies: string[] = []): Reply => ({
  status: 303,
  headers: { location, "cache-control": "no-store" },
  cookies,
});

/** A problem in words, with the way on. */
export const explainAsPage =
  (access: Access): Explain =>
  async (ask, { title, detail, status, errors }) => {
    const { language } = ask;
    const words = pageMessages[language];
    const to = ask.method === "POST" ? "" : `?${new URLSearchParams({ to: ask.path })}`;
    const body = (
      <>
        <h1>{title}</h1>
        <p>{detail}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map((error) => (
              <li>{error.detail}</li>
            ))}
          </ul>
        )}
        <p class="row">
          {status === 401 && <a href={`/${language}/sign-in${to}`}>{words.nav.signIn}</a>}
          {status === 410 && <a href={`/${language}/join`}>{words.askAgain}</a>}
          <a href={`/${language}`}>{words.home}</a>
        </p>
      </>
    );
    return asReply(ask, { title, body, status }, { access, posted: true });
  };
