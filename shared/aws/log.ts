type Fields = Record<string, string | number | boolean | string[] | undefined>;

/** One JSON line past the console, whose prefix would hide the fields. Ids, codes and counts only: no name, address, token or text. */
const line = (level: "INFO" | "ERROR") => (message: string, fields: Fields) => {
  process.stdout.write(`${JSON.stringify({ level, message, at: new Date().toISOString(), ...fields })}\n`);
};

export const log = { info: line("INFO"), error: line("ERROR") };

/** An error's kind without its message, which may hold what people wrote. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : "Error");

/** Where it broke, without the message, which may hold what people wrote. */
export const placesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? "")
        .split("\n")
        .filter((place) => /^\s+at /.test(place))
        .slice(0, 8)
    : [];
