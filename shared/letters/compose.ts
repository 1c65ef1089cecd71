import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { LetterMessages } from "../i18n/letters/messages.ts";
import type { Block, Words } from "../letter.ts";
import type { Language } from "../reference/codes.ts";

export interface Envelope {
  from: string;
  to: string;
  contact: string;
  language: Language;
  messages: LetterMessages;
  /** the page of preferences, which takes the one-click POST of RFC 8058 too; on optional letters */
  unsubscribe?: string | undefined;
}

/** The whole MIME message: text and HTML twins of the same blocks, 7-bit safe. */
export function composeLetter(words: Words, envelope: Envelope): Promise<Buffer> {
  const { from, to, contact, messages, unsubscribe } = envelope;
  const blocks = [...labelled(words, envelope), ...words.blocks];
  const foot: Block[] = [
    ...(unsubscribe ? [{ link: messages.unsubscribe, href: unsubscribe }] : []),
    messages.footer(contact),
  ];
  const composer = new MailComposer({
    from: { name: messages.sender, address: from },
    to,
    replyTo: contact,
    subject: words.subject,
    text: [...blocks, "-- ", ...foot].map(asText).join("\n\n"),
    html: page(words.language ?? envelope.language, words.subject, blocks, foot),
    textEncoding: "quoted-printable",
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe && {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  });
  return composer.compile().build();
}

const labelled = ({ language }: Words, envelope: Envelope): Block[] =>
  language && language !== envelope.language ? [envelope.messages.otherLanguage] : [];

function asText(block: Block): string {
  if (typeof block === "string") return block;
  if ("href" in block) return `${block.link}:\n${block.href}`;
  if ("facts" in block) return block.facts.map(([term, value]) => `${term}: ${value}`).join("\n");
  return block.quote.replace(/^/gm, "> ");
}

function asHtml(block: Block): string {
  if (typeof block === "string") return `<p>${escape(block)}</p>`;
  if ("href" in block) return `<p><a href="${escape(block.href)}">${escape(block.link)}</a></p>`;
  if ("facts" in block)
    return `<ul>${block.facts.map(([term, value]) => `<li><b>${escape(term)}:</b> ${escape(value)}</li>`).join("")}</ul>`;
  return `<blockquote>${escape(block.quote)}</blockquote>`;
}

const page = (language: Language, title: string, blocks: Block[], foot: Block[]) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>` +
  `<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:600px">` +
  `${blocks.map(asHtml).join("")}<hr>${foot.map(asHtml).join("")}</body></html>`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "<br>",
};
const escape = (text: string) => text.replace(/[&<>"'\n]/g, (character) => entities[character] ?? character);
