import type { StackProps } from "aws-cdk-lib";
import type { EventBus } from "aws-cdk-lib/aws-events";
import type { DataStack } from "./data-stack.ts";
import type { DialogueApi } from "./platform/http-api.ts";
import type { MailSender } from "./platform/mail-sender.ts";
import type { SignIn } from "./platform/sign-in.ts";
import type { Settings } from "./settings.ts";

/** What every room is built from. */
export interface Ground {
  settings: Settings;
  data: DataStack;
  bus: EventBus;
  api: DialogueApi;
  mail: MailSender;
  signIn: SignIn;
}

/** A stack of rooms stands on the ground of the stack Service. */
export type RoomsProps = StackProps & { ground: Ground };
