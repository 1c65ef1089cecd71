import * as z from "zod";
import { operation } from "../web/operation.ts";

const cache = "public, max-age=300, stale-while-revalidate=86400";

export const getOpenApi = operation({
  name: "get-openapi",
  method: "GET",
  path: "/v1/openapi.json",
  who: ["everyone"],
  summary: "This document: the operations as OpenAPI 3.1",
  cache,
  output: z.looseObject({ openapi: z.string() }),
});
export const getAsyncApi = operation({
  name: "get-asyncapi",
  method: "GET",
  path: "/v1/asyncapi.json",
  who: ["everyone"],
  summary: "The events as AsyncAPI 3",
  cache,
  output: z.looseObject({ asyncapi: z.string() }),
});

export const operations = [getOpenApi, getAsyncApi] as const;
