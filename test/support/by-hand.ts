/** The local cloud reads who asks from this header, and not the signature. */
export const authorizationFor = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=x`;

type Fields = Record<string, string | number>;

/** What no SDK client of ours speaks, asked of a local cloud by hand. */
export async function askAt(endpoint: string, service: "sns" | "iam" | "logs", fields: Fields): Promise<string> {
  const authorization = authorizationFor(service);
  const { Action = "", ...input } = fields;
  const inJson = {
    headers: { authorization, "content-type": "application/x-amz-json-1.1", "x-amz-target": `Logs_20140328.${Action}` },
    body: JSON.stringify(input),
  };
  const inForm = { headers: { authorization }, body: new URLSearchParams(fields as Record<string, string>) };
  const answer = await fetch(endpoint, { method: "POST", ...(service === "logs" ? inJson : inForm) });
  const text = await answer.text();
  // Its list of log groups cannot be read while a function logs for the first time.
  if (text.includes("changed size during iteration")) return askAt(endpoint, service, fields);
  if (!answer.ok) throw new Error(`${service} ${Action}: ${text}`);
  return text;
}

/** What the functions of a local cloud have logged since an instant, or ever. */
export async function loggedAt(endpoint: string, since = 0): Promise<{ group: string; message: string }[]> {
  const names = await groupsAt(endpoint);
  return (await Promise.all(names.map((group) => loggedIn(endpoint, group, since)))).flat();
}

async function groupsAt(endpoint: string, after?: string): Promise<string[]> {
  const page = await askAt(endpoint, "logs", { Action: "DescribeLogGroups", ...(after && { nextToken: after }) });
  const { logGroups, nextToken } = JSON.parse(page) as { logGroups: { logGroupName: string }[]; nextToken?: string };
  const names = logGroups.map(({ logGroupName }) => logGroupName);
  return nextToken ? [...names, ...(await groupsAt(endpoint, nextToken))] : names;
}

async function loggedIn(endpoint: string, group: string, since: number): Promise<{ group: string; message: string }[]> {
  const page = await askAt(endpoint, "logs", { Action: "FilterLogEvents", logGroupName: group, startTime: since });
  const { events } = JSON.parse(page) as { events: { message: string; timestamp: number }[] };
  const lines = events.map(({ message }) => ({ group, message }));
  // A full page has no token for the next one here; its last instant is read again.
  const last = events.at(-1)?.timestamp ?? 0;
  return events.length === 10_000 && last > since ? [...lines, ...(await loggedIn(endpoint, group, last))] : lines;
}
