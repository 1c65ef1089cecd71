type Next = () => Promise<unknown>;

/** Every call of the SDK passes through `around`, where a test numbers, counts, fails or loses them. */
export const calls: { around: (command: string, input: object, next: Next) => Promise<unknown> } = {
  around: (_command, _input, next) => next(),
};

interface Stack {
  add(middleware: unknown, options: { step: "initialize"; name: string; priority: "high" }): void;
}

/** An SDK client whose calls pass through `calls.around`. */
export function observed<C extends { middlewareStack: unknown }>(client: C): C {
  const middleware =
    (next: (args: { input: object }) => Promise<unknown>, context: { commandName?: string }) =>
    (args: { input: object }) =>
      calls.around(context.commandName ?? "", args.input, () => next(args));
  (client.middlewareStack as Stack).add(middleware, { step: "initialize", name: "calls", priority: "high" });
  return client;
}
