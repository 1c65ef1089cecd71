import * as z from "zod";

// Made with the first long text: it takes a fresh process 7 ms.
let graphemes: Intl.Segmenter | undefined;

/** Characters as people count them (UAX #29); a text no longer than `most` UTF-16 units needs no segmenting. */
const within = (most: number) => (text: string) => {
  if (text.length <= most) return true;
  let n = 0;
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const _ of graphemes.segment(text)) if (++n > most) return false;
  return true;
};

const FIELD_BYTES = 4096;
const control = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const controlButLineBreaks = /[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;

const text = (most: number, forbidden: RegExp, tidy: (text: string) => string) =>
  z
    .string()
    .overwrite((value) => tidy(value).normalize("NFC").trim())
    .refine((value) => !forbidden.test(value), { error: "control-characters" })
    .refine((value) => value.length > 0, { error: "required" })
    .refine(within(most), { error: `too-long:${most}` })
    .refine((value) => Buffer.byteLength(value) <= FIELD_BYTES, { error: `too-many-bytes:${FIELD_BYTES}` })
    .meta({ minLength: 1, maxLength: most });

/** One line of text: NFC, trimmed, well-formed, no control or direction-override characters, 1 to `most` characters. */
export const Line = (most: number) => text(most, control, (value) => value);

/** Text with line breaks; otherwise like Line. */
export const Lines = (most: number) => text(most, controlButLineBreaks, (value) => value.replace(/\r\n?/g, "\n"));

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
