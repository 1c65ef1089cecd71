import { onRequest } from "../../shared/web/on-request.ts";

export const handler = onRequest([]);
