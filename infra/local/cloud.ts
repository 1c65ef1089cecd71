import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GetIdentityVerificationAttributesCommand, SESClient, VerifyEmailIdentityCommand } from "@aws-sdk/client-ses";
import { MailDev } from "maildev";
import { appointSecretariat } from "./appoint.ts";
import { deploy, outputs } from "./deployment.ts";
import { openDoor } from "./front-door.ts";
import { answers, lastKept, startMinistack } from "./ministack.ts";
import { preparePython } from "./python.ts";
import { credentials, host, type Place, type PlaceOptions, placeOf, Refusal, region } from "./settings.ts";

export type Cloud = {
  place: Place;
  /** What starts it, in order. */
  steps: { title: string; run: () => Promise<void> }[];
  /** Stops what the steps started, last first; the inbox therefore last. */
  stop: () => Promise<void>;
  /** Settles when the local cloud ends, asked or not. */
  ended: Promise<void>;
};

/** Starts a local cloud and waits until its API answers; what fails is stopped again. */
export async function startCloud(options: PlaceOptions = {}): Promise<Cloud> {
  const cloud = localCloud(options);
  try {
    for (const step of cloud.steps) await step.run();
    return cloud;
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

export function localCloud(options: PlaceOptions = {}): Cloud {
  const place = placeOf(options);
  const started: (() => Promise<void>)[] = [];
  const abort = new AbortController();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let current: Promise<void> = Promise.resolve();
  const stop = async () => {
    abort.abort();
    // What a step has half started is known only when it has ended.
    await current.catch(() => {});
    for (let undo = started.pop(); undo; undo = started.pop()) await undo();
    end();
  };
  const step = (title: string, run: () => Promise<void>) => ({
    title,
    run: async () => {
      abort.signal.throwIfAborted();
      current = run();
      await current;
    },
  });
  const steps = [
    step("Looking at the ports", () => requireFreePorts(place)),
    step("Preparing Python for the local cloud", () => preparePython(place, abort.signal)),
    step("Starting the inbox", async () => void started.push(await startInbox(place))),
    step("Starting the local cloud", async () => {
      const ministack = await startMinistack(place);
      started.push(ministack.stop);
      void ministack.ended.then(end);
    }),
    step("Deploying the app", async () => {
      await deploy(place, abort.signal);
      await verifySender(place);
    }),
    step("Sending again what the last stop interrupted", () => heal(place)),
    step("Opening the front door", async () => {
      started.push((await openDoor(place)).close);
      writeFileSync(join(place.directory, "endpoints.json"), `${JSON.stringify(place.endpoints, undefined, 2)}\n`);
      await untilReady(place, abort.signal);
    }),
    step("Appointing the secretariat", async () => void (await appointSecretariat(place))),
  ];
  return { place, steps, stop, ended };
}

/** What a stop loses on its way through streams and queues is still in the tables: it is sent again from before it. */
async function heal(place: Place) {
  const kept = lastKept(place);
  if (!kept) return;
  const { redrive } = await import("../operator/redrive.ts");
  await redrive({ stage: "local", place }, new Date(kept.getTime() - 600_000).toISOString());
}

async function requireFreePorts({ directory, ports }: Place) {
  mkdirSync(directory, { recursive: true });
  const instead = "choose four others with npm start -- --port N (N to N+3 are used)";
  for (const port of Object.values(ports)) {
    if (!(await isFree(port)))
      throw new Refusal(`Port ${port} is taken by another program: end that one, or ${instead}.`);
    // Browsers and fetch refuse some ports, such as 6000, because other protocols live there.
    const reason = await fetch(`http://${host}:${port}`).then(
      () => "",
      ({ cause }: Error) => (cause instanceof Error ? cause.message : ""),
    );
    if (reason === "bad port") throw new Refusal(`Browsers refuse to open port ${port}: ${instead}.`);
  }
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function startInbox({ directory, ports }: Place) {
  const mailDirectory = join(directory, "letters");
  const settings = { smtp: ports.smtp, ip: host, web: ports.inbox, webIp: host, mailDirectory, silent: true };
  const inbox = new MailDev(settings);
  // MailDev writes its address even when it is told to be silent.
  const { info } = console;
  Object.assign(console, { info: () => {} });
  await inbox.start().finally(() => Object.assign(console, { info }));
  return async () => {
    // A letter handed over at the last moment is still being written.
    await pause(300);
    await Promise.race([inbox.stop(), pause(3_000, undefined, { ref: false })]);
  };
}

async function verifySender(place: Place) {
  const { SenderAddress } = await outputs("local", place);
  if (!SenderAddress) return;
  const mail = new SESClient({ region, endpoint: place.endpoints.aws, credentials });
  const Identities = [SenderAddress];
  const { VerificationAttributes } = await mail.send(new GetIdentityVerificationAttributesCommand({ Identities }));
  if (VerificationAttributes?.[SenderAddress]?.VerificationStatus === "Success") return;
  await mail.send(new VerifyEmailIdentityCommand({ EmailAddress: SenderAddress }));
}

async function untilReady({ directory, endpoints }: Place, signal: AbortSignal) {
  for (const since = Date.now(); !(await answers(`${endpoints.api}/v1/reference`)); await pause(100)) {
    signal.throwIfAborted();
    if (Date.now() - since > 60_000)
      throw new Refusal(
        `The API does not answer at ${endpoints.api}/v1/reference: ${join(directory, "cloud.log")} says why.`,
      );
  }
}
