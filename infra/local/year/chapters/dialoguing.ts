import type { Calendar } from "../calendar.ts";
import { at, call, governments, markers } from "../cast.ts";
import type { Contributions } from "./contributing.ts";
import { tableCasts } from "./designating.ts";
import { approves, holds, reminders, schedule, writes } from "./meeting.ts";
import type { Pledges } from "./pledging.ts";
import { focalOf, liaisonHolders, type Roster, tableReaders, without } from "./rotation.ts";

const zone = "America/Bogota";

/** C14: the register takes in a plainly fictional source; two of its paragraphs are taken up, two are not. */
export async function registers(year: Calendar, { practice }: Contributions, { joint }: Pledges) {
  const source = `FX${year.year}`;
  const rows = [
    ["1", "Que se atienda en las fronteras ficticias.", "That fictitious borders be served.", "8"],
    ["2", "Que nadie invente datos.", "That nobody invent data.", "1"],
    ["3", "Que se detenga menos.", "That fewer be detained.", "13"],
    ["4", "Que haya ventanillas en cuatro idiomas.", "That desks speak four languages.", "12"],
  ];
  const file = [
    "source,title.es,title.en,day,link.es,paragraph,text.es,text.en,objectives",
    ...rows.map(
      ([paragraph, es, en, objectives]) =>
        `${source},Fuente ficticia,Fictitious source,${year.on("01-15")},https://example.org/fx,${paragraph},${es},${en},${objectives}`,
    ),
  ].join("\n");
  await year.does("import-recommendations", { as: "secretariat", file });
  await year.does("link-recommendation", { as: at("alba"), params: { id: `${source}-1` }, body: { to: joint } });
  await year.does("link-recommendation", { as: at("carla"), params: { id: `${source}-4` }, body: { to: practice } });
  year.tell(`${rows.length} recommendations of a fictitious source are registered, two of them are taken up`);
}

/** C13, C8: the annual dialogue is announced, with a call for inputs to two tables. */
export async function announces(year: Calendar) {
  await year.go("04-24");
  const title = { es: "Diálogo anual ficticio", en: "Fictitious annual dialogue" };
  await year.does("announce-dialogue", { as: at("diego"), body: { year: year.year, title } });
  const body = {
    questions: [
      { text: { es: "¿Qué avance ficticio hubo?", en: "What fictitious progress was there?" } },
      { text: { es: "¿Qué se pide a los gobiernos?", en: "What is asked of governments?" } },
    ],
    tables: [2],
    opens: year.on("05-04T09:00"),
    deadline: year.on("06-04T17:00"),
    zone,
  };
  await year.does("set-call", { as: at("diego"), params: { year: year.year }, body });
  year.tell("the annual dialogue is announced; its call for inputs opens in May");
}

const inputs: string[] = [];
const answersOf = (of: string) => [
  { question: 1, text: { es: `Avance ficticio de ${of}.` } },
  { question: 2, text: { es: `Pedido ficticio de ${of}.` } },
];
async function sends(year: Calendar, address: string) {
  const body = { table: 2, answers: answersOf(address) };
  const { body: input } = await year.does("submit-input", { as: address, params: { year: year.year }, body });
  inputs.push(input.id as string);
  year.expects("inputReceived", [address]);
}

/** The call opens by itself, and three inputs come at once. */
export async function callsForInputs(year: Calendar, roster: Roster) {
  await year.go("05-06");
  year.expects("callOpened", tableReaders(roster, 2));
  for (const address of senders) await sends(year, address);
  year.tell("the call is open: three inputs come at once");
}
const senders = [at("elena"), at("diego"), at("fabian")];

/** Who has sent nothing is reminded two weeks, a week and a day before the deadline. */
export async function isReminded(year: Calendar, roster: Roster, date: string) {
  await year.go(date);
  year.expects("callReminder", without(tableReaders(roster, 2), ...senders));
}

/** One more comes after the deadline, and is marked as late. */
export async function comesLate(year: Calendar) {
  await year.go("06-05");
  await sends(year, at("olga"));
  year.tell("the deadline is over; one more input comes and is marked as late");
}

/** The governments' focal points are invited by the secretariat; the agenda is built from the inputs; the meeting is called. */
export async function prepares(year: Calendar, roster: Roster) {
  await year.go("06-11");
  for (const { country, email, name, language } of governments)
    await year.does("invite-focal-point", { as: "secretariat", body: { country, email, name, language } });
  const emails = governments.map(({ email }) => email);
  year.expects("focalInvitation", emails);
  for (const { email, name, language } of governments) {
    const body = { token: await year.token("focalInvitation", email), name, language, consent: { privacy: true } };
    await year.does("accept-focal-invitation", { body });
  }
  const items = [
    {
      text: { es: "Punto ficticio de la mesa 2", en: "Fictitious item of table 2" },
      table: 2,
      objectives: [8],
      inputs,
    },
  ];
  await year.does("set-agenda", { as: at("diego"), params: { year: year.year }, body: { items } });
  await year.settle();
  const title = { es: "Diálogo anual ficticio con los gobiernos", en: "Fictitious annual dialogue with governments" };
  const plan = { by: at("diego"), of: ["dialogue" as const], title, start: "07-21T10:00", zone, call };
  const meeting = await schedule(year, plan, dialogueReaders(year, roster));
  await year.does("name-meeting", { as: at("diego"), params: { year: year.year }, body: { meeting } });
  year.tell(
    "two governments name their focal points; the dialogue's agenda rests on the inputs, and its meeting is called",
  );
  return meeting;
}

/** Whom the dialogue's meeting concerns: who sits at the Liaison Table, coordinators, governments; and the secretariat. */
const dialogueHolders = (roster: Roster) => [
  ...new Set([
    ...liaisonHolders(roster),
    ...tableCasts.map(({ coordinator }) => coordinator),
    ...governments.map(({ email }) => email),
  ]),
];
const dialogueReaders = (year: Calendar, roster: Roster) => [...dialogueHolders(roster), year.secretariat];

/** The dialogue is held; joint actions have an owner on each side; a week later its outcomes are public. */
export async function dialogues(year: Calendar, roster: Roster, meeting: string) {
  await reminders(year, ["07-14", "07-20"], () => dialogueHolders(roster));
  await year.go("07-21", "18:00");
  const there = [...roster.representatives.slice(0, 6), ...governments.map(({ email }) => email)];
  await holds(year, { meeting, by: at("diego"), present: there });
  const params = { year: year.year };
  const finding = (kind: string, es: string, en: string) =>
    year.does("record-finding", { as: at("diego"), params, body: { kind, text: { es, en }, objectives: [8] } });
  await finding("opportunity", "Una oportunidad ficticia", "A fictitious opportunity");
  await finding("challenge", "Un desafío ficticio", "A fictitious challenge");
  const [colombia] = governments;
  const action = {
    text: { es: "Abrir una ventanilla ficticia conjunta", en: "Open a fictitious joint desk" },
    objectives: [8],
    ours: { body: "table-2" },
    theirs: { country: colombia?.country },
    due: year.on("11-30"),
  };
  const { body: agreed } = await year.does("agree-joint-action", { as: at("diego"), params, body: action });
  await writes(year, { meeting, by: at("diego") });
  await approves(year, { meeting, by: at("irene"), liaison: true }, dialogueReaders(year, roster));
  await year.go("07-28");
  const summary = { es: "Resumen ficticio del diálogo.", en: "Fictitious summary of the dialogue." };
  const { body: dialogue } = await year.does("get-dialogue", { as: at("diego"), params });
  const { version: seen } = dialogue.outcomes;
  await year.does("approve-dialogue-outcomes", { as: at("diego"), params, body: { summary, seen } });
  const sides = [...holdersOfTable2(roster), colombia?.email ?? ""];
  year.expects("jointActionAgreed", sides);
  year.expects("dialogueOutcomes", dialogueHolders(roster));
  year.expects("dialogueNews", without(tableReaders(roster, 2), ...dialogueHolders(roster)));
  await year.does("link-recommendation", {
    as: at("diego"),
    params: { id: `FX${year.year}-3` },
    body: { to: agreed.id },
  });
  year.tell("the dialogue's outcomes are approved and public: a joint action, an opportunity, a challenge");
  return agreed.id as string;
}

const holdersOfTable2 = ({ representatives }: Roster) => [
  at("elena"),
  ...representatives.filter((one) => [at("diego"), at("breno"), at("harold")].includes(one)),
];

export interface Written {
  message: string;
  /** who hears of its answer, and may make it public */
  writers: string[];
}

/** C13: table 2 writes to a government and an agency; one message is never approved. */
export async function writesToGovernments(year: Calendar, roster: Roster): Promise<Written> {
  await year.go("08-05");
  const [colombia] = governments;
  const message = {
    from: "table-2",
    to: { governments: [colombia?.country], agencies: ["IOM"] },
    purpose: "action",
    title: { es: "Pedido ficticio sobre trabajo decente", en: "Fictitious request on decent work" },
    text: { es: "Se pide, ficticiamente, una respuesta.", en: "An answer is asked, fictitiously." },
    deadline: year.on("09-12"),
    holder: { country: colombia?.country },
  };
  const { body: made } = await year.does("draft-message", { as: at("elena"), body: message });
  const secret = { ...message, title: { es: markers.message }, text: { es: markers.message } };
  await year.does("draft-message", { as: at("elena"), body: secret });
  await year.does("approve-message", { as: at("irene"), params: { id: made.id }, body: { seen: made.changedAt } });
  year.expects("messageSent", [colombia?.email ?? "", focalOf("IOM")]);
  year.tell("a message of table 2 to a government and an agency is approved and public; another stays a draft");
  return { message: made.id as string, writers: holdersOfTable2(roster) };
}

/** A week before the deadline who has to act is reminded, and answers by the link of the letter; the table approves it. */
export async function isAnswered(year: Calendar, { message, writers }: Written) {
  const [colombia] = governments;
  await year.go("09-06");
  year.expects("messageDue", [colombia?.email ?? ""]);
  const token = await year.token("messageDue", colombia?.email ?? "");
  const body = { token, text: { es: "Respuesta ficticia: se hará." }, closes: true };
  await year.does("answer-message-by-letter", { body });
  year.expects("messageAnswered", [...writers, year.secretariat]);
  await year.settle();
  await year.does("approve-reply", { as: at("elena"), params: { id: message, number: 1 } });
  year.tell("the government answers by the link of the reminder, and the table makes the answer public");
}

/** A week before a joint action is due both sides are reminded; the government says that it is done. */
export async function actsTogether(year: Calendar, roster: Roster) {
  await year.go("11-23");
  const [colombia] = governments;
  year.expects("jointActionDue", [...holdersOfTable2(roster), colombia?.email ?? ""]);
  const token = await year.token("jointActionDue", colombia?.email ?? "");
  const body = { token, state: "done", text: { es: "La ventanilla ficticia abrió." } };
  await year.does("answer-joint-action-by-letter", { body });
  year.tell("the joint action is done, says its government by the link of the reminder");
}
