import { micromark } from "micromark";

/**
 * People's Markdown (CommonMark) as HTML that can do nothing: no HTML of theirs, no script address, no image; their
 * headings stand below the page's own.
 */
export const markdown = (text: string): string =>
  micromark(text, { extensions: [{ disable: { null: ["labelStartImage"] } }] })
    .replace(/<(\/?)h[1-6]>/g, "<$1h3>")
    .replaceAll('<a href="', '<a rel="nofollow ugc" href="');
