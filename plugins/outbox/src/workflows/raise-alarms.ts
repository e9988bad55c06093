import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { outboxModule } from "./outbox-module"

/** One line in the log for each pause that a destination made itself, whichever process made it. */
export async function raiseAlarms(container: MedusaContainer): Promise<void> {
  const alarms = await outboxModule(container).destinations.takeAlarms()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { name, pause_code: code, pause_message: message } of alarms) {
    logger.error(
      `Outbox: deliveries to ${name} are paused: ${code}: ${message} Nothing is lost; they wait until it is mended.`,
    )
  }
}
