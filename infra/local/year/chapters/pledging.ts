import type { Calendar } from "../calendar.ts";
import { at, markers } from "../cast.ts";
import type { Joined } from "./joining.ts";
import type { Roster } from "./rotation.ts";

const memberOf = ({ joined }: Roster, address: string) => (joined.get(address) as Joined).member;

const text = (of: string) =>
  `${of} El compromiso es ficticio y su texto también: dice qué se hará, para quiénes, con quiénes y hasta cuándo, de modo que cualquiera pueda comprobarlo después. Cada trimestre inventado se cuenta cuántas personas fueron atendidas, en qué lugares y en qué idiomas, y el resultado se publica sin nombres de nadie.`;

/** What every pledge of the story has; dates of the year are filled in. */
const pledge = (year: Calendar, title: string, more: object) => ({
  original: "es",
  words: { es: { title, text: text(title) } },
  kind: "process",
  level: "national",
  mode: "individual",
  start: year.on("04-01"),
  due: year.on("12-10"),
  metric: { what: { es: "Personas atendidas", en: "Persons served" }, unit: "personas", baseline: 0, target: 600 },
  ...more,
});

/** Pledges of the year by the name that the story gives them. */
export type Pledges = Record<"joint" | "matching" | "late", string>;

async function publishes(year: Calendar, by: string, body: object, then?: (id: string) => Promise<void>) {
  const { body: made } = await year.does("draft-pledge", { as: by, body });
  const id = made.id as string;
  await year.does("submit-pledge", { as: by, params: { id } });
  year.expects("pledgeSubmitted", [year.secretariat]);
  await then?.(id);
  await year.settle();
  await year.does("publish-pledge", { as: "secretariat", params: { id } });
  year.expects("pledgePublished", [by]);
  return id;
}

/** C8: one pledge in partnership, one that matches it, one whose date will pass, and one that nobody publishes. */
export async function pledges(year: Calendar, roster: Roster): Promise<Pledges> {
  await year.go("03-16");
  const unpublished = pledge(year, "Compromiso ficticio", {
    words: { es: { title: markers.pledge, text: text(markers.pledge) } },
  });
  await year.does("draft-pledge", { as: at("leonel"), body: unpublished });
  const partners = [at("bruno"), at("harold")];
  const together = pledge(year, "Atención ficticia en la frontera", {
    words: {
      es: { title: "Atención ficticia en la frontera", text: text("Atención en la frontera.") },
      en: { title: "Fictitious service at the border", text: text("Service at the border.") },
    },
    mode: "partnership",
    partners: partners.map((address) => memberOf(roster, address)),
    objectives: [8, 10],
    countries: ["CO"],
    milestones: [{ text: { es: "Primeras 200 personas" }, due: year.on("05-15") }],
  });
  const joint = await publishes(year, at("alba"), together, async () => {
    year.expects("partnerAsked", partners);
    for (const [i, answer] of (["confirm", "decline"] as const).entries()) {
      const token = await year.token("partnerAsked", partners[i] ?? "");
      await year.does("answer-partnership-by-letter", { body: { token, answer } });
    }
    year.expects("partnerAnswered", [at("alba"), at("alba")]);
  });
  const answering = pledge(year, "Respuesta ficticia desde el sur", {
    mode: "matching",
    matchedPledge: joint,
    objectives: [8],
  });
  const matching = await publishes(year, at("breno"), answering);
  year.expects("pledgeMatched", [at("alba")]);
  const late = await publishes(
    year,
    at("julio"),
    pledge(year, "Compromiso ficticio que se atrasa", { due: year.on("08-31"), objectives: [21] }),
  );
  year.tell(
    "three pledges are published: one in partnership (one partner confirms, one declines), one that matches it",
  );
  return { joint, matching, late };
}

/** At the milestone a letter asks how far it has come, and one step tells it. */
export async function reachesMilestone(year: Calendar) {
  await year.go("05-17");
  year.expects("pledgeUpdateDue", [at("alba")]);
  const token = await year.token("pledgeUpdateDue", at("alba"));
  const body = { token, stage: "in-progress", value: 220, text: { es: "Van 220 personas inventadas." }, reached: [1] };
  await year.does("update-pledge-by-letter", { body });
  year.tell("alba tells by the link of the letter that the first milestone is reached");
}

/** Half a year after publication all three are asked; only one tells. */
export async function halfYear(year: Calendar) {
  await year.go("09-17");
  year.expects("pledgeUpdateDue", [at("alba"), at("breno"), at("julio")]);
  const letters = year.to("pledgeUpdateDue").filter(({ reader }) => reader === at("breno"));
  const body = { token: letters.at(-1)?.token, stage: "in-progress", value: 90 };
  await year.does("update-pledge-by-letter", { body });
}

/** Fulfilled, with evidence: everybody sees the new revision. */
export async function fulfils(year: Calendar, { joint: id }: Pledges) {
  const evidence = [{ href: "https://example.org/informe-ficticio", title: "Informe ficticio" }];
  const body = { stage: "fulfilled", value: 612, text: { es: "Fueron 612 personas inventadas." }, evidence };
  await year.does("update-pledge", { as: at("alba"), params: { id }, body });
  year.tell("the pledge in partnership is fulfilled, and shows it");
}
