import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { outputs } from "./deployment.ts";
import { command, credentials, host, type Place, placeIn, region } from "./settings.ts";

// Headers of one connection (RFC 9110, 7.6.1), and those that CloudFront sets itself.
const hop = ["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer"];
const hopByHop = new Set([...hop, "transfer-encoding", "upgrade"]);
const ours = new Set(["host", "expect", "x-front-door", "cloudfront-viewer-address", "x-forwarded-for"]);

type Behind = { port: number; prefix: string; secret: string; agent: Agent };

/** Stands in for CloudFront: forwards to the HTTP API of the local cloud and adds the secret header. */
export async function openDoor(place: Place): Promise<{ close: () => Promise<void> }> {
  const behind = await findApi(place);
  const server = createServer((request, response) => pass(request, response, behind));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(place.ports.door, host, resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
      server.closeIdleConnections();
    }).finally(() => behind.agent.destroy());
  return { close };
}

async function findApi(place: Place): Promise<Behind> {
  const { ApiId, FrontDoorSecretArn } = await outputs("local", place);
  const secrets = new SecretsManagerClient({ region, endpoint: place.endpoints.aws, credentials });
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: FrontDoorSecretArn }));
  return {
    port: place.ports.cloud,
    // Addressed by path: by host name the local cloud takes /login and alike for its own and drops a trailing slash.
    prefix: `/_aws/execute-api/${ApiId}/$default`,
    secret: SecretString ?? "",
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
  };
}

function pass(request: IncomingMessage, response: ServerResponse, { port, prefix, secret, agent }: Behind) {
  const { remoteAddress, remotePort } = request.socket;
  const visited = [request.headers["x-forwarded-for"], remoteAddress].filter(Boolean).join(", ");
  const headers = [
    ...endToEnd(request).filter(([name]) => !ours.has(name.toLowerCase())),
    ["Host", `${host}:${port}`],
    ["x-front-door", secret],
    ["x-forwarded-for", visited],
    ["cloudfront-viewer-address", `${remoteAddress}:${remotePort}`],
  ];
  const options = { host, port, agent, method: request.method, path: prefix + request.url, headers: headers.flat() };
  const onward = forward(options, (answer) => {
    response.sendDate = false;
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer).flat());
    answer.pipe(response);
  });
  onward.on("error", () => unavailable(response));
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

function endToEnd(message: IncomingMessage) {
  const named = (message.headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  const { rawHeaders } = message;
  const pairs = rawHeaders.flatMap((name, index) => (index % 2 ? [] : [[name, rawHeaders[index + 1] ?? ""] as const]));
  return pairs.filter(([name]) => !hopByHop.has(name.toLowerCase()) && !named.includes(name.toLowerCase()));
}

function unavailable(response: ServerResponse) {
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(502, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
      .end("The local cloud behind this address does not answer. Start it with: npm start\n");
}

if (import.meta.main)
  await command({ directory: { type: "string" } }, async ({ directory }) => {
    await openDoor(placeIn(directory));
  });
