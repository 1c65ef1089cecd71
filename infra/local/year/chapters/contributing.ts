import type { Calendar } from "../calendar.ts";
import { at, markers } from "../cast.ts";
import { tableCasts } from "./designating.ts";
import type { Published } from "./subscribing.ts";

/** Whose contribution is published without name or organization. */
export const protectedAuthor = { email: at("cecilia"), organization: "Coletivo Imaginário de Haitianas" };

const practiceBody = {
  kind: "good-practice",
  original: "es",
  words: {
    es: {
      title: "Ventanilla ficticia en la frontera",
      summary: "Una ventanilla inventada que atiende en cuatro idiomas.",
      text: "## Qué se hace\n\nSe atiende *cada día*, sin cita.\n\n- en la frontera\n- por teléfono",
      results: "Doscientas personas inventadas por mes.",
      success: "Voluntarias de la comunidad.",
      repetition: "Con un teléfono y dos personas.",
    },
    en: {
      title: "A fictitious desk at the border",
      summary: "An invented desk that serves in four languages.",
      text: "## What is done\n\nIt serves *every day*, without appointment.",
      results: "Two hundred invented persons a month.",
      success: "Volunteers of the community.",
      repetition: "With a telephone and two persons.",
    },
  },
  implementation: "fully",
  objectives: [5, 12],
  principles: ["people-centred"],
  countries: ["CL"],
  links: [{ href: "https://example.org/ventanilla", title: "Página ficticia" }],
};
const challengeBody = {
  kind: "challenge",
  original: "pt",
  words: {
    pt: {
      title: "Um obstáculo fictício à denúncia",
      summary: "Quem denuncia o tráfico perde o trabalho; história inventada.",
      text: "Ninguém denuncia sem **proteção**.",
    },
  },
  objectives: [10],
  countries: ["BR"],
  protected: true,
};
const progressBody = {
  kind: "progress",
  original: "es",
  words: {
    es: { title: "Avance ficticio en detención", summary: "Menos detenciones inventadas.", text: "Un tercio menos." },
  },
  objectives: [13],
  countries: ["BO", "CL"],
};

/** Contributions of the year by the name that the story gives them. */
export type Contributions = Record<"practice" | "challenge" | "progress", string>;

const seated = () => tableCasts.flatMap(({ coordinator, representatives }) => [coordinator, ...representatives]);

/** Who was asked to review it: the one in whose list it stands. */
async function reviewerOf(year: Calendar, id: string): Promise<string> {
  for (const address of seated()) {
    const { body } = await year.does("list-reviews", { as: address });
    if ((body.items as { id: string }[]).some((one) => one.id === id)) return address;
  }
  throw new Error(`nobody reviews ${id}`);
}

async function submits(year: Calendar, author: string, body: object): Promise<string> {
  const { body: made } = await year.does("draft-contribution", { as: author, body });
  const id = made.id as string;
  await year.does("submit-contribution", { as: author, params: { id } });
  await year.settle();
  year.expects("reviewRequest", [await reviewerOf(year, id)]);
  return id;
}

const approval = { verdict: "approve", remarks: markers.remarks };

/** C2, C8: three contributions are submitted, one draft is not; each gets one reviewer of another organization. */
export async function contributes(year: Calendar): Promise<Contributions> {
  await year.go("02-04");
  const draft = {
    ...progressBody,
    words: { es: { title: markers.draft, summary: markers.draft, text: markers.draft } },
  };
  await year.does("draft-contribution", { as: at("hugo"), body: draft });
  const made = {
    practice: await submits(year, at("carla"), practiceBody),
    challenge: await submits(year, protectedAuthor.email, challengeBody),
    progress: await submits(year, at("olga"), progressBody),
  };
  year.tell("a good practice, a challenge (its author protected) and some progress are submitted for review");

  await year.go("02-08");
  const params = { id: made.practice };
  const met = ["objective", "principles", "implemented", "innovative", "replicable"];
  await year.does("review-contribution", {
    as: await reviewerOf(year, made.practice),
    params,
    body: { ...approval, met },
  });
  const asked = await reviewerOf(year, made.challenge);
  const changes = { verdict: "ask-changes", remarks: "Diga en qué región ficticia." };
  await year.does("review-contribution", { as: asked, params: { id: made.challenge }, body: changes });
  year.expects("contributionApproved", [year.secretariat]);
  year.expects("changesAsked", [protectedAuthor.email]);
  const declining = await reviewerOf(year, made.progress);
  const token = await year.token("reviewRequest", declining, requestsOf(year, declining));
  await year.does("decline-review-by-letter", { body: { token } });
  await year.settle();
  year.expects("reviewRequest", [await reviewerOf(year, made.progress)]);
  year.tell("one is approved, one goes back with what to change, one reviewer declines by the link of the letter");
  return made;
}

const requestsOf = (year: Calendar, reader: string) =>
  year.to("reviewRequest").filter((letter) => letter.reader === reader).length;

/** What was asked is changed, a reviewer who says nothing is reminded and replaced, and the secretariat publishes. */
export async function publishesContributions(
  year: Calendar,
  { practice: first, challenge: second, progress }: Contributions,
) {
  await year.go("02-15");
  const silent = await reviewerOf(year, progress);
  const own = { as: protectedAuthor.email, params: { id: second } };
  const { headers } = await year.does("get-contribution", own);
  const words = { pt: { ...challengeBody.words.pt, text: "Ninguém denuncia sem **proteção**, no sul fictício." } };
  await year.does("revise-contribution", { ...own, seen: headers["etag"] ?? "", body: { words } });
  await year.does("submit-contribution", own);
  await year.settle();
  const reviewer = await reviewerOf(year, second);
  year.expects("reviewRequest", [reviewer]);
  await year.does("review-contribution", { as: reviewer, params: { id: second }, body: approval });
  year.expects("contributionApproved", [year.secretariat]);
  await year.settle();
  for (const [id, author] of [
    [first, at("carla")],
    [second, protectedAuthor.email],
  ] as const) {
    await year.does("publish-contribution", { as: "secretariat", params: { id } });
    year.expects("contributionPublished", [author]);
  }
  year.tell("two contributions are published, one of them without its author's name");

  await year.go("02-22");
  year.expects("reviewReminder", [silent]);
  const instead = { reviewer: await year.person(at("harold")) };
  await year.does("assign-reviewer", { as: "secretariat", params: { id: progress }, body: instead });
  year.expects("reviewRequest", [at("harold")]);
  await year.does("review-contribution", { as: at("harold"), params: { id: progress }, body: approval });
  year.expects("contributionApproved", [year.secretariat]);
  await year.settle();
  await year.does("publish-contribution", { as: "secretariat", params: { id: progress } });
  year.expects("contributionPublished", [at("olga")]);
  year.tell("who said nothing was reminded; another reviews, and the third contribution is published");
}

/** One is corrected, which everybody can see; one is retired, and its address says why (C3). */
export async function correctsAndRetires(
  year: Calendar,
  { practice: id, progress }: Contributions,
): Promise<Published[]> {
  const changed = { es: "Se corrige el número ficticio de personas.", en: "The fictitious number is corrected." };
  const words = { es: { ...practiceBody.words.es, results: "Trescientas personas inventadas por mes." } };
  await year.does("correct-contribution", { as: "secretariat", params: { id }, body: { words, changed, seen: 1 } });
  year.expects("contributionCorrected", [at("carla")]);
  const { body: before } = await year.does("get-outcome", { params: { id: progress.replace("con_", "out_") } });
  const reason = { es: "El dato ficticio resultó equivocado.", en: "The fictitious figure was wrong." };
  await year.does("retire-contribution", { as: "secretariat", params: { id: progress }, body: { reason } });
  year.expects("contributionRetired", [at("olga")]);
  year.tell("a contribution is corrected, another is retired with its reason");
  return [before as Published];
}
