import type { Calendar } from "../calendar.ts";
import { at, markers } from "../cast.ts";
import { expectsPublications, type Published } from "./subscribing.ts";

/** C3: a note of the quarter is drafted, approved and published; another is never approved. */
export async function notes(year: Calendar) {
  await year.go("07-05");
  const words = {
    es: {
      title: "Nota trimestral ficticia",
      summary: "Qué pasó, ficticiamente, en el trimestre.",
      text: "**Todo** es inventado.",
    },
    en: { title: "Fictitious quarterly note", summary: "What happened, fictitiously, in the quarter." },
  };
  const note = { kind: "quarterly-note", original: "es", words, tables: [1, 2, 3, 4] };
  const { body: made } = await year.does("draft-outcome", { as: at("irene"), body: note });
  const secret = { es: { title: markers.note, summary: markers.note, text: markers.note } };
  await year.does("draft-outcome", { as: at("irene"), body: { ...note, words: secret } });
  await year.does("approve-outcome", { as: "secretariat", params: { id: made.id } });
  year.tell("the quarterly note is approved and published; another note stays a draft");
}

/** The annual note is published and corrected; whoever subscribed has got every outcome once. */
export async function closes(year: Calendar) {
  await year.go("12-12");
  const words = { es: { title: "Nota anual ficticia", summary: "El año ficticio en una página." } };
  const note = { kind: "annual-note", original: "es", words };
  const { body: made } = await year.does("draft-outcome", { as: at("irene"), body: note });
  await year.does("approve-outcome", { as: "secretariat", params: { id: made.id } });
  await year.settle();
  const changed = { es: "Se corrige un número ficticio.", en: "A fictitious number is corrected." };
  await year.does("correct-outcome", { as: "secretariat", params: { id: made.id }, body: { changed, words, seen: 1 } });
  year.tell("the annual note is published, and corrected in public");
}

/** What was published by the end of the year, and what was published and retired since: told once to each subscriber. */
export async function accounts(year: Calendar, retired: Published[]) {
  await year.settle();
  const outcomes: Published[] = [...retired];
  for (let cursor = ""; ; ) {
    const query = { limit: "100", at: year.on("12-31"), ...(cursor && { cursor }) };
    const { body } = await year.does("list-outcomes", { query });
    outcomes.push(...(body.items as Published[]));
    if (!body.next) break;
    cursor = body.next as string;
  }
  expectsPublications(year, outcomes);
}
