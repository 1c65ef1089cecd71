import { OutcomeKind } from "../../events/choices.ts";
import type { OutcomeId } from "../../events/define.ts";
import { letterMessages } from "../i18n/letters/messages.ts";
import type { Block, Letter, Writing } from "../letter.ts";
import type { Choice } from "../members/subscription-rules.ts";
import { choiceFacts } from "../members/subscription-templates.ts";
import { type Language, languages } from "../reference/codes.ts";
import { languageName } from "../reference/names.ts";
import type { ListedState } from "./states.ts";

/** What the room's events name, loaded. */
export interface OutcomeStates {
  /** what the reader subscribed to */
  choice?: Choice | undefined;
  /** one outcome, as long as it is public */
  published?: ListedState | undefined;
  /** those that a digest tells, oldest first, without what was retracted meanwhile */
  digest?: ListedState[] | undefined;
}

type W = Writing<OutcomeStates>;

/** As many as people read in one letter. */
const MOST = 50;
const SUBJECT = 78;

/** The words in the reader's language, or else the original ones. */
function wordsFor({ words }: ListedState, language: Language) {
  const original = languages.find((one) => words[one]?.how === "original");
  const lang = [language, original, ...languages].find((one) => one && words[one]) ?? language;
  return { lang, ...(words[lang] ?? { title: "", summary: "", how: "original" as const }) };
}

/** What stands behind a title: its language where it is not the reader's, and how far it is to be trusted. */
function marked(outcome: ListedState, { language, messages }: Pick<W, "language" | "messages">) {
  const { lang, title, how } = wordsFor(outcome, language);
  const marks = [
    lang !== language && languageName(lang, language),
    how === "machine" && messages.machineTranslated,
    outcome.revisedAt > outcome.publishedAt && messages.corrected,
  ].filter(Boolean);
  return { lang, title: marks.length ? `${title} (${marks.join(", ")})` : title };
}

const pageOf = ({ site, language }: Pick<W, "site" | "language">, id: OutcomeId) =>
  `${site}/${language}/outcomes/${id}`;

const shortened = (text: string): string => {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (characters.length <= SUBJECT) return text;
  const kept = characters.slice(0, SUBJECT - 1).join("");
  return `${kept.trimEnd()}…`;
};

/** The list with the same filters, as far as it takes one value of each. */
function listPage({ site, language, choice }: W): string {
  const { tables = [], objectives = [], countries = [] } = choice ?? {};
  const filters = Object.entries({ table: tables, objective: objectives, country: countries });
  const asked = filters.flatMap(([name, values]) => (values.length === 1 ? [[name, String(values[0])]] : []));
  return `${site}/${language}/outcomes${asked.length ? `?${new URLSearchParams(asked)}` : ""}`;
}

const helloTo = ({ name, messages }: W): string[] => (name ? [messages.hello(name)] : []);

/** The room's letters: event and state in, words out. */
export const outcomeLetters = {
  /** Case 17: what its makers wrote in another language only goes whole in that one, labelled. */
  outcomePublished: {
    optional: true,
    once: ({ published }) => published && `${published.id}#published`,
    write(writing) {
      const { published, choice } = writing;
      if (!published || !choice) return undefined;
      const { lang, title, summary, how } = wordsFor(published, writing.language);
      const messages = letterMessages[lang];
      const { outcomePublished: words } = messages;
      const within = { ...writing, messages, language: lang };
      return {
        subject: shortened(`${words.subject} ${title}`),
        language: lang,
        blocks: [
          ...helloTo(within),
          { heading: title },
          `${messages.outcomeKinds[published.kind]}${how === "machine" ? ` (${messages.machineTranslated})` : ""}`,
          summary,
          { link: words.link, href: pageOf(within, published.id) },
          words.why,
          { facts: choiceFacts(choice, within) },
        ],
      };
    },
  },
  digest: {
    optional: true,
    write(writing) {
      const { digest = [], choice, messages } = writing;
      if (!digest.length || !choice) return undefined;
      const { digest: words } = messages;
      const shown = digest.slice(0, MOST);
      const left = digest.length - shown.length;
      const kinds = OutcomeKind.options.filter((kind) => shown.some((outcome) => outcome.kind === kind));
      return {
        subject: words.subject(digest.length),
        blocks: [
          ...helloTo(writing),
          words.intro[choice.every],
          ...kinds.flatMap((kind): Block[] => [
            { heading: messages.outcomeKinds[kind] },
            ...shown
              .filter((outcome) => outcome.kind === kind)
              .map((outcome): Block => {
                const { lang, title } = marked(outcome, writing);
                return { link: title, href: pageOf(writing, outcome.id), language: lang };
              }),
          ]),
          ...(left ? [words.more(left)] : []),
          { link: words.list, href: listPage(writing) },
          words.why,
          { facts: choiceFacts(choice, writing) },
        ],
      };
    },
  },
} as const satisfies Record<string, Letter<OutcomeStates>>;
