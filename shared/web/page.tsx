import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { pageMessages } from "../i18n/page/messages.ts";
import { type Language, languages } from "../reference/codes.ts";
import type { Caller } from "./caller.ts";
import { stylePath } from "./style.ts";

/** Around whatever a page shows: where it stands, and for whom. */
export interface Frame {
  language: Language;
  path: string;
  query: Record<string, string>;
  signedIn?: { as: Exclude<Caller["as"], "everyone">; formToken: string; calls: boolean } | undefined;
}

const tongues: Record<Language, string> = { es: "Español", en: "English", pt: "Português", fr: "Français" };
// Without an icon of its own, browsers ask for /favicon.ico at each visit.
const icon =
  "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Ccircle%20r='150'%20fill='teal'/%3E%3C/svg%3E";

/** The same page in another language: path and query stay. */
const inLanguage = ({ path, query }: Frame, language: Language): string => {
  const search = new URLSearchParams(query).toString();
  const here = /^\/(?:es|en|pt|fr)(\/.*)?$/.exec(path);
  return `/${language}${here?.[1] ?? ""}${here && search && `?${search}`}`;
};

export function render(frame: Frame, title: string, body: ComponentChildren, head?: ComponentChildren): string {
  const { language } = frame;
  const words = pageMessages[language];
  return lean(
    renderToString(
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <title>{`${title} · ${words.mechanism}`}</title>
          <link rel="stylesheet" href={stylePath} />
          <link rel="icon" href={icon} />
          {languages.map((other) => (
            <link rel="alternate" hreflang={other} href={inLanguage(frame, other)} />
          ))}
          {head}
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <header>
            <a href={`/${language}`}>{words.mechanism}</a>
            <Sections {...frame} />
            <nav aria-label={words.nav.languages}>
              {languages.map((other) => (
                <a href={inLanguage(frame, other)} lang={other} aria-current={other === language ? "true" : undefined}>
                  {tongues[other]}
                </a>
              ))}
            </nav>
          </header>
          <main id="main" tabIndex={-1}>
            {body}
          </main>
          <Foot language={language} />
        </body>
      </html>,
    ),
  );
}

/** HTML needs few of its quotes: a tenth less to load. Texts cannot be hit: in them every quote is `&quot;`. */
const lean = (html: string): string =>
  `<!doctype html>${html.replaceAll('"/>', '">').replace(/="([\w.#/-]+)"(?=[ >])/g, "=$1")}`;

function Sections({ language, path, signedIn }: Frame) {
  const { nav } = pageMessages[language];
  const own =
    signedIn?.as === "secretariat"
      ? { review: nav.review, "focal-points": nav.focalPoints, "do/announce": nav.announce, "do/import": nav.import }
      : signedIn
        ? { me: nav.me }
        : { "sign-in": nav.signIn };
  const sections = {
    "": nav.home,
    members: nav.members,
    tables: nav.tables,
    meetings: nav.meetings,
    liaison: nav.liaison,
    outcomes: nav.outcomes,
    ...(!signedIn && { join: nav.join }),
    ...own,
    ...(signedIn?.calls && { "meetings/new": nav.call }),
  };
  return (
    <nav aria-label={nav.menu}>
      {Object.entries(sections).map(([section, name]) => {
        const href = `/${language}${section && `/${section}`}`;
        return (
          <a href={href} aria-current={href === path ? "page" : undefined}>
            {name}
          </a>
        );
      })}
      {signedIn && (
        <form method="post" action={`/${language}/sign-out`}>
          <input type="hidden" name="form" value={signedIn.formToken} />
          <button class="q">{nav.signOut}</button>
        </form>
      )}
    </nav>
  );
}

function Foot({ language }: { language: Language }) {
  const { contact, nav } = pageMessages[language];
  const address = process.env["CONTACT"] ?? "";
  return (
    <footer>
      <p>
        {contact} <a href={`mailto:${address}`}>{address}</a> · <a href={`/${language}/privacy`}>{nav.privacy}</a>
      </p>
    </footer>
  );
}

/** A day as people of the language write it, always with its year; in UTC, and saying so where there is an hour. */
export const dayIn = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
const moment: Intl.DateTimeFormatOptions = {
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
};
export const momentIn = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language, moment).format(new Date(instant));
