export { startMailbox } from "./start-mailbox"
export type { Mailbox, MailboxOptions } from "./start-mailbox"
export type { KeptMail, MailEntry } from "./mail-folder"
