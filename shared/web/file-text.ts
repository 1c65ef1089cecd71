/** A file's text: UTF-8, or else Windows-1252, which spreadsheets in Spanish and Portuguese still write. */
export function fileText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
