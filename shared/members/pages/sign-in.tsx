import { memberMessages } from "../../i18n/members/messages.ts";
import { pageMessages } from "../../i18n/page/messages.ts";
import { type Caller, callerOf } from "../../web/caller.ts";
import { Hidden } from "../../web/form.tsx";
import type { Route } from "../../web/on-request.ts";
import { page, type Shown, seeOther, type Visit } from "../../web/page-route.tsx";
import { cookie, readCookie, type SignedInAs, signedInCookies, signedOutCookies } from "../../web/session.ts";
import { finishSignIn, ownPath, revoke, startSignIn } from "../../web/sign-in.ts";

const homeOf: Partial<Record<Caller["as"], "me" | "review">> = {
  member: "me",
  agency: "me",
  government: "me",
  secretariat: "review",
};

export const signIn: Route[] = [
  page("/{lang}/sign-in", {
    access: "session",
    get: async (visit) => choose(visit),
    async post({ form, language }) {
      const as: SignedInAs = form.get("as") === "secretariat" ? "secretariat" : "member";
      const to = ownPath(form.get("to") ?? undefined, `/${language}/${homeOf[as]}`);
      const { location, cookie: way } = await startSignIn({ as, language, to });
      return seeOther(location, [way]);
    },
  }),
  page("/sign-in/callback", {
    access: "session",
    async get(visit) {
      const { way, tokens } = await finishSignIn(visit);
      const language = way?.language ?? visit.language;
      const forget = await cookie("sign-in", undefined);
      if (!tokens) return seeOther(`/${language}/sign-in?problem=failed`, [forget]);
      if (!(await callerOf(tokens.access_token, visit.now)))
        return seeOther(`/${language}/sign-in?problem=unknown`, [forget]);
      return seeOther(ownPath(way.to, `/${language}`), [forget, ...(await signedInCookies(tokens))]);
    },
  }),
  page("/{lang}/sign-out", {
    access: "session",
    async get({ language, session, query }) {
      const { signIn: words, form } = memberMessages[language];
      const { nav } = pageMessages[language];
      return {
        title: words.out,
        body: session ? (
          <form method="post">
            <h1>{nav.signOut}</h1>
            <Hidden name="form" value={session.formToken} />
            <button>{nav.signOut}</button>
          </form>
        ) : (
          <>
            <h1>{words.out}</h1>
            <p>{query["left"] ? form.forms.leave.done : words.outText}</p>
          </>
        ),
      };
    },
    async post({ cookies, now, language, session }) {
      const refresh = session && (await readCookie<string>("refresh", cookies, now));
      if (refresh) await revoke(refresh, session.caller.as === "secretariat" ? "secretariat" : "member");
      return seeOther(`/${language}/sign-out`, await signedOutCookies());
    },
  }),
];

function choose({ language, query, session }: Visit): Shown {
  const { signIn: words } = memberMessages[language];
  const { nav } = pageMessages[language];
  const problem = query["problem"] === "unknown" ? words.unknown : query["problem"] ? words.failed : undefined;
  const home = session && homeOf[session.caller.as];
  return {
    title: words.title,
    body: (
      <>
        <h1>{words.title}</h1>
        {problem && (
          <p class="err" role="alert">
            {problem}
          </p>
        )}
        {home && (
          <p class="box">
            {words.already} <a href={`/${language}/${home}`}>{nav[home]}</a>
          </p>
        )}
        <form method="post">
          <Hidden name="form" value={session?.formToken} />
          <Hidden name="to" value={query["to"]} />
          <p>{words.memberHint}</p>
          <button name="as" value="member">
            {words.member}
          </button>
          <p>{words.secretariatHint}</p>
          <button class="q" name="as" value="secretariat">
            {words.secretariat}
          </button>
        </form>
      </>
    ),
  };
}
