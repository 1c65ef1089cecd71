/** Where the local cloud of the tests keeps its state; a running one may be named for quick loops. */
export const directory = process.env["DIALOGUE_CLOUD"] ?? ".local-test";
