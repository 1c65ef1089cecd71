import { asyncApi } from "../../events/asyncapi.ts";
import { answer } from "../web/answer.ts";
import { openApiOf } from "../web/openapi.ts";
import type { Operation } from "../web/operation.ts";
import { getAsyncApi, getOpenApi, operations } from "./contract.ts";

const VERSION = "1.0.0";

/** The documents made of the contracts and of the events; each is made once a process, when first asked for. */
export function documents(rooms: Record<string, readonly Operation[]>) {
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return async () => (made ??= make());
  };
  const about = { version: VERSION, site: process.env["SITE"] ?? "", contact: process.env["CONTACT"] ?? "" };
  return [
    answer(
      getOpenApi,
      once(() => openApiOf({ ...rooms, documents: operations }, about) as { openapi: string }),
    ),
    answer(
      getAsyncApi,
      once(() => asyncApi(VERSION)),
    ),
  ];
}
