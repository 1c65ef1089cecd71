const formula = "[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const quoted = new RegExp(`^'+${formula}`);
/**
 * `=cmd()` in a name is inert in CSV: whatever writes the file puts an apostrophe before a formula. One that stands
 * there already gets another, so that reading takes away exactly what writing added.
 */
export const inert = (value: string): string => (quoted.test(value) ? `'${value}` : value);
export const plain = (value: string): string => (quoted.test(value) ? value.slice(1) : value);
