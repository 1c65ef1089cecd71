import * as z from "zod";
import { Language } from "../reference/codes.ts";

// Made with the first long text: it takes a fresh process 7 ms.
let graphemes: Intl.Segmenter | undefined;

/** Characters as people count them (UAX #29); a text no longer than `most` UTF-16 units needs no segmenting. */
function within(most: number, text: string): boolean {
  if (text.length <= most) return true;
  let n = 0;
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const _ of graphemes.segment(text)) if (++n > most) return false;
  return true;
}

const FIELD_BYTES = 4096;
const control = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const controlButLineBreaks = /[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;

// One check for all: each one more is another schema in a fresh process, and there are dozens of texts.
const text = (most: number, forbidden: RegExp, tidy: (text: string) => string, bytes = FIELD_BYTES) =>
  z
    .string()
    .overwrite((value) => tidy(value).normalize("NFC").trim())
    .check(({ value, issues }) => {
      const message = wrongWith(value, { most, bytes, forbidden });
      if (message) issues.push({ code: "custom", input: value, message });
    })
    .meta({ minLength: 1, maxLength: most });

function wrongWith(
  value: string,
  { most, bytes, forbidden }: { most: number; bytes: number; forbidden: RegExp },
): string | undefined {
  if (forbidden.test(value)) return "control-characters";
  if (value.length === 0) return "required";
  if (!within(most, value)) return `too-long:${most}`;
  return Buffer.byteLength(value) > bytes ? `too-many-bytes:${bytes}` : undefined;
}

/** One line of text: NFC, trimmed, well-formed, no control or direction-override characters, 1 to `most` characters. */
export const Line = (most: number) => text(most, control, (value) => value);

/** Text with line breaks; otherwise like Line. */
export const Lines = (most: number, bytes?: number) =>
  text(most, controlButLineBreaks, (value) => value.replace(/\r\n?/g, "\n"), bytes);

/** A text in one or more languages, each of 1 to `most` characters. */
export const TextsOf = (most: number, bytes?: number) =>
  z.partialRecord(Language, Lines(most, bytes)).refine((texts) => Object.keys(texts).length > 0, { error: "required" });

// As in zod, whose every pattern would come along with this one.
const host = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;

/** The address of a page, on a host that has a name. */
export const WebAddress = (protocol = /^https?$/) => z.url({ protocol, hostname: host }).max(500);

/** What a correction is of, so that nobody undoes unseen what somebody else corrected meanwhile. */
export const Seen = z.int().min(1).describe("`revision` that was read: where there is a later one, it is refused");

/** A list without repetition, of at most as many values as there are. */
export const SetOf = <T extends z.ZodEnum | z.ZodType<string | number>>(
  item: T,
  { least = 0, most }: { least?: number; most: number },
) =>
  z
    .array(item)
    .min(least)
    .max(most)
    .refine((values) => new Set(values).size === values.length, { error: "repeated" })
    .meta({ uniqueItems: true });
