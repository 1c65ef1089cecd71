import type { MessageId } from "../../events/define.ts";
import { messageAddressees, messageAsked, messageSenders } from "../dialogue/message-readers.ts";
import { toThose } from "./audience.ts";

type OfMessage = { data: { message: MessageId } };

/** Who acts for those whom a message is to. */
export const toAddressees = ({ data }: OfMessage) => toThose((world) => messageAddressees(world, data.message));

/** Who acts for those who are to answer. */
export const toAsked = ({ data }: OfMessage) => toThose((world) => messageAsked(world, data.message));

/** Who sits in the body that it is from, and the secretariat. */
export const toSenders = ({ data }: OfMessage) => toThose((world) => messageSenders(world, data.message));
