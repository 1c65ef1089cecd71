/** The stacks of a stage, each after those that it needs. */
export const stacks = ["Data", "Service", "Work", "Publication", "Watch"] as const;

export const stackName = (stage: string, stack: (typeof stacks)[number]): string => `Dialogue-${stage}-${stack}`;
