import type { MedusaRequest } from "@medusajs/framework/http"
import { clientAddress } from "medusa-integration-kit"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import type { InboxChannel } from "../modules/billdesk/inbox"
import { LIMITS } from "./rate-limits"
import type { Turn } from "./rate-limits"

/** A message as it came to one of the two open doors. */
export interface ArrivedMessage {
  readonly channel: InboxChannel
  readonly contentType: string | undefined
  /** Cut to what may be stored. */
  readonly body: string
  /** Bytes that came. */
  readonly size: number
}

export type TakenIn =
  | {
      readonly kind: "stored"
      readonly inboxId: string
      /** To be called for a message that proved to be signed: those are not counted. */
      readonly isGenuine: () => Promise<void>
    }
  /** One unsigned message too many: it was looked at, found to be unsigned, and not stored. */
  | { readonly kind: "flood"; readonly turn: Turn }

/**
 * Stores a message before anybody acts on it. Every message takes a turn; when the turns of its address are spent,
 * only what is rightly signed is still stored, so that a flood fills no table and keeps nothing of BillDesk out.
 */
export async function takeInMessage(req: MedusaRequest, message: ArrivedMessage): Promise<TakenIn> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const key = `${message.channel} ${clientAddress(req.socket.remoteAddress, req.ip).address}`
  const turns = [await LIMITS.unverified.take(key), await LIMITS.unverifiedFromAll.take("all")]
  const spent = turns.find((turn) => !turn.isAllowed)
  if (spent && !(await isRightlySigned(billdesk, message))) return { kind: "flood", turn: spent }
  const { id } = await billdesk.inbox.store(message)
  const isGenuine = async (): Promise<void> => {
    await LIMITS.unverified.giveBack(key)
    await LIMITS.unverifiedFromAll.giveBack("all")
  }
  return { kind: "stored", inboxId: id, isGenuine }
}

/** Needs no database and no network: cheap enough to be done for every message of a flood. */
async function isRightlySigned(
  { gateway }: BillDeskModuleService,
  { channel, body, contentType }: ArrivedMessage,
): Promise<boolean> {
  return (await gateway.readMessage({ channel, body, contentType })).kind === "signed"
}
