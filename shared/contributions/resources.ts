import type { MemberId, PersonId } from "../../events/define.ts";
import { outcomeIdOf } from "../publication.ts";
import type { Language } from "../reference/codes.ts";
import { cardsById, membersById } from "../tables/names.ts";
import { languagesOf, namedAs, practiceParts } from "./rules.ts";
import type { Contribution, Listed } from "./shapes.ts";
import type { AuthorState, ContributionState, HeadState, Wording } from "./states.ts";
import type { Records } from "./store.ts";

interface Named {
  member?: MemberId | undefined;
  person?: PersonId | undefined;
}

/** How authors are named to everybody: a listed organization by its name, an individual by a card that is open to everyone. */
async function authorsOf(world: Records, all: readonly Named[]): Promise<(of: Named) => Contribution["author"]> {
  const [members, cards] = await Promise.all([
    membersById(
      world,
      all.map(({ member }) => member),
    ),
    cardsById(
      world,
      all.map(({ person }) => person),
    ),
  ]);
  return ({ member: id, person }) => {
    const member = id && members.get(id);
    if (!member) return null;
    const card = person && cards.get(person);
    const own = member.listed ? member.organization?.name : undefined;
    const name = own ?? (card?.audience === "everyone" ? card.name : undefined);
    return name ? { name, ...(member.listed && { member: member.id }) } : null;
  };
}

const howOf = ({ original, translations }: Pick<ContributionState, "original" | "translations">, language: Language) =>
  language === original ? "original" : (translations[language] ?? "human");

/** Public parts: the languages that can be read, and of a good practice what only it has. */
function wordsOf(state: ContributionState, all: boolean): Contribution["words"] {
  const shown = all ? (Object.keys(state.words) as Language[]) : languagesOf(state);
  const worded = shown.map((language) => {
    const { title, summary, text, ...rest } = state.words[language] as Wording;
    const parts = state.kind === "good-practice" ? practiceParts.filter((part) => rest[part]) : [];
    const told = Object.fromEntries(parts.map((part) => [part, rest[part]]));
    return [language, { title, summary, text, ...told, how: howOf(state, language) }];
  });
  return Object.fromEntries(worded) as Contribution["words"];
}

/** A contribution as everybody sees it; `author` tells more to who may see it before it is published. */
export async function contributionResource(
  world: Records,
  state: ContributionState,
  inside?: { author: AuthorState | undefined },
): Promise<Contribution> {
  const named = inside ? namedAs(state, inside.author) : state;
  const authorOf = await authorsOf(world, [named]);
  const { id, kind, status, original, objectives, principles, countries, period, links, implementation } = state;
  const { published, revision, corrected, draftedAt, submittedAt, reviewer, reviews } = state;
  return {
    id,
    kind,
    status,
    original,
    words: wordsOf(state, Boolean(inside)),
    objectives,
    principles,
    countries,
    ...(period && { period }),
    links,
    ...(implementation && kind === "good-practice" && { implementation }),
    author: authorOf(named),
    ...(published && { publishedAt: published.at, outcome: outcomeIdOf(id) }),
    revision,
    corrected: corrected.map(({ at, changed }) => ({ at, changed })),
    ...(inside && {
      inside: {
        protected: state.protected,
        draftedAt,
        ...(submittedAt && { submittedAt }),
        ...(reviewer && status === "in-review" && { reviewing: reviewer.since }),
        reviews: reviews.map(({ at, verdict, met, remarks }) => ({ at, verdict, met, ...(remarks && { remarks }) })),
      },
    }),
  };
}

/** Contributions in a list; `reviewers` tells the secretariat whom each waits for. */
export async function listedResources(
  world: Records,
  heads: readonly HeadState[],
  { reviewers = false }: { reviewers?: boolean } = {},
): Promise<Listed[]> {
  const [authorOf, cards] = await Promise.all([
    authorsOf(world, heads),
    cardsById(world, reviewers ? heads.map(({ reviewing }) => reviewing?.person) : []),
  ]);
  return heads.map((head) => {
    const { id, kind, status, original, objectives, countries, publishedAt, submittedAt, revision, reviewing } = head;
    const words = Object.entries(head.words).map(([language, said]) => [
      language,
      { ...said, how: howOf(head, language as Language) },
    ]);
    const reviewer = reviewing && (cards.get(reviewing.person)?.name ?? null);
    return {
      id,
      kind,
      status,
      original,
      words: Object.fromEntries(words) as Listed["words"],
      objectives,
      countries,
      author: authorOf(head),
      ...(publishedAt && { publishedAt }),
      revision,
      ...(submittedAt && !publishedAt && { submittedAt }),
      ...(reviewing && { reviewing: { since: reviewing.since, ...(reviewers && { reviewer }) } }),
    };
  });
}
