import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { LetterMessages } from "../i18n/letters/messages.ts";
import type { Block, Words } from "../letter.ts";
import { invitation } from "../meetings/calendar.ts";
import type { Language } from "../reference/codes.ts";

export interface Envelope {
  from: string;
  to: string;
  /** the reader's, for calendars */
  name?: string;
  contact: string;
  /** the reader's; the words may be in another */
  language: Language;
  messages: LetterMessages;
  /** which letter it is, for whoever sorts letters */
  letter: string;
  /** the page of preferences, which takes the one-click POST of RFC 8058 too; on optional letters */
  unsubscribe?: string | undefined;
}

/** A run of blocks in one language. */
interface Part {
  language: Language;
  blocks: Block[];
}
/** What is said of the letter, the letter, and what stands at its foot; the first and the last in the reader's language. */
interface Parts {
  label: Part;
  letter: Part;
  foot: Part;
}

/** The whole MIME message: text and HTML twins of the same blocks, and their calendar part if any, 7-bit safe. */
export function composeLetter(words: Words, envelope: Envelope): Promise<Buffer> {
  const { from, to, contact, messages, unsubscribe } = envelope;
  const parts = partsOf(words, envelope);
  const message = new MailComposer({
    from: { name: messages.sender, address: from },
    to,
    replyTo: contact,
    subject: words.subject,
    text: textOf(parts),
    html: htmlOf(parts, words.subject),
    alternatives: calendarPart(words, envelope),
    textEncoding: "quoted-printable",
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Dialogue-Letter": envelope.letter,
      "Content-Language": parts.letter.language,
      ...(unsubscribe && {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": `<members.${from.split("@")[1]}>`,
      }),
    },
  }).compile();
  message.newline = "\r\n";
  return message.build();
}

/** One part beside its twins (RFC 6047), and no attachment: mail programs would show the same meeting twice. */
function calendarPart({ calendar, language }: Words, envelope: Envelope) {
  if (!calendar) return [];
  const { method, event } = calendar;
  const organizer = { name: envelope.messages.sender, email: envelope.from };
  const attendee = { name: envelope.name ?? "", email: envelope.to };
  const content = invitation({ ...event, method, organizer, attendee }, language ?? envelope.language);
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return [{ contentType, contentTransferEncoding: "base64" as const, content }];
}

function partsOf(words: Words, { language, messages, unsubscribe, contact }: Envelope): Parts {
  const written = words.language ?? language;
  const choices = unsubscribe ? [{ link: messages.unsubscribe, href: unsubscribe }] : [];
  return {
    label: { language, blocks: written === language ? [] : [messages.otherLanguage] },
    letter: { language: written, blocks: words.blocks },
    foot: { language, blocks: [...choices, messages.footer(contact)] },
  };
}

const textOf = ({ label, letter, foot }: Parts) =>
  `${[...label.blocks, ...letter.blocks].map(asText).join("\n\n")}\n\n-- \n${foot.blocks.map(asText).join("\n\n")}\n`;

function asText(block: Block): string {
  if (typeof block === "string") return inert(block);
  if ("heading" in block) return underlined(inert(block.heading));
  if ("href" in block) return `${inert(block.link)}\n${block.href}`;
  if ("facts" in block)
    return block.facts.map(([term, value]) => `${term}\n${inert(value)}`.replaceAll("\n", "\n  ")).join("\n");
  if ("written" in block) return block.written;
  return block.quote.replace(/^/gm, "> ");
}

const underlined = (heading: string) => `${heading}\n${"=".repeat(Math.min(heading.length, 72))}`;

function htmlOf({ label, letter, foot }: Parts, title: string): string {
  const { language } = letter;
  const [before, main, after] = [label, letter, foot].map((part) => {
    const html = part.blocks.map(asHtml).join("");
    return part.language === language ? html : `<div lang="${part.language}">${html}</div>`;
  });
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>` +
    `<body style="font-family:sans-serif;font-size:16px;line-height:1.5">` +
    `<div style="max-width:600px;margin:0 auto;padding:16px">${before}${main}<hr><div style="font-size:14px">${after}</div></div></body></html>`
  );
}

function asHtml(block: Block): string {
  if (typeof block === "string") return `<p>${escape(inert(block))}</p>`;
  if ("heading" in block) return `<h2 style="font-size:18px">${escape(inert(block.heading))}</h2>`;
  if ("href" in block) {
    const lang = block.language ? ` lang="${block.language}"` : "";
    return `<p><a href="${escape(block.href)}" style="font-weight:bold"${lang}>${escape(inert(block.link))}</a></p>`;
  }
  if ("facts" in block)
    return block.facts.map(([term, value]) => `<p><b>${escape(term)}</b><br>${escape(inert(value))}</p>`).join("");
  if ("written" in block) return `<p>${linked(block.written)}</p>`;
  return `<blockquote>${linked(block.quote)}</blockquote>`;
}

/** Anybody may fill in a request in another's name: nothing that a stranger wrote becomes a link in our letter. */
const inert = (text: string) => text.replace(/\bhttps?:\/\//gi, "");

const webAddress = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'])/;
const linked = (text: string) =>
  text
    .split(webAddress)
    .map((piece, at) => (at % 2 ? `<a href="${escape(piece)}">${escape(piece)}</a>` : escape(piece)))
    .join("");

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "<br>",
};
const escape = (text: string) => text.replace(/[&<>"'\n]/g, (character) => entities[character] ?? character);
