const patterns = new Map<string, RegExp>();

/**
 * The parameters of a path under a template such as `/v1/members/{id}`, or undefined where it is another path. No
 * parameter holds a dot, which begins a suffix: `/v1/meetings/{id}.ics`.
 */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  if (!template.includes("{")) return path === template || path === `${template}/` ? {} : undefined;
  let pattern = patterns.get(template);
  if (!pattern) {
    const source = template
      .replaceAll(".", "\\.")
      .replace("{lang}", "(?<lang>es|en|pt|fr)")
      .replace(/\{(\w+)\}/g, "(?<$1>[^/.]+)");
    pattern = new RegExp(`^${source}/?$`);
    patterns.set(template, pattern);
  }
  const groups = pattern.exec(path)?.groups;
  return groups && Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
