import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DeliveryState } from "../contract"
import { registeredDestinations } from "../destination"
import type { Destination } from "../destination"
import { reasonOf } from "../domain/reason-of"
import { redactLine } from "../domain/redact"
import { drainDestination } from "./drain-destination"
import { outboxModule } from "./outbox-module"
import { raiseAlarms } from "./raise-alarms"
import { sweepDestination } from "./sweep-destination"

/** A turn begins nothing after this time, even with work left; the next turn is seconds away. */
const TURN_MS = 50_000

/** One turn of the worker: what the sweeps find when it is their time, and what is due, for every destination at once. */
export async function workTurn(container: MedusaContainer): Promise<void> {
  const { settings } = outboxModule(container)
  await serve(container, { sweepEveryMs: settings.sweepMs, budgetMs: TURN_MS })
}

/**
 * Sweeps and tries everything that waits now, whoever else is at work: for a person, or after a fault has ended. Pauses
 * that people made stay, and so does a rest that a destination asked for; what has a time of its own waits for it.
 *
 * @returns how many deliveries of each destination are in each state after it
 */
export async function workNow(
  container: MedusaContainer,
  budgetMs = 10 * 60_000,
): Promise<readonly DeliveryCount[]> {
  const { decisions, destinations, records } = outboxModule(container)
  await destinations.hurry()
  await decisions.bringForward()
  await serve(container, { sweepEveryMs: 0, budgetMs })
  const counts = await records.counts()
  return counts.map(({ destination, state, total }) => ({ destination, state, total }))
}

export interface DeliveryCount {
  readonly destination: string
  readonly state: DeliveryState
  readonly total: number
}

interface Service {
  readonly sweepEveryMs: number
  readonly budgetMs: number
}

async function serve(container: MedusaContainer, { sweepEveryMs, budgetMs }: Service): Promise<void> {
  const outbox = outboxModule(container)
  const started = performance.now()
  const isOver = () => outbox.isEnding || performance.now() - started > budgetMs
  const open = [...registeredDestinations().values()].filter((destination) => isOn(container, destination))
  await outbox.destinations.know(open.map(({ name }) => name))
  await raiseAlarms(container)
  await Promise.all(
    open.flatMap((destination) => [
      // What a sweep finds is sent by whoever claims next; what is due does not wait for it.
      apart(container, `the sweep of ${destination.name}`, async () => {
        if ((await sweepDestination(container, destination, sweepEveryMs)) > 0)
          await drainDestination(container, destination, isOver)
      }),
      apart(container, `deliveries to ${destination.name}`, () =>
        drainDestination(container, destination, isOver),
      ),
    ]),
  )
}

/** A destination that breaks down keeps no other from its turn; what it held is free when its lease ends. */
async function apart(container: MedusaContainer, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Outbox: ${what} broke off and goes on in the next turn: ${redactLine(reasonOf(error), 300)}`)
  }
}

function isOn(container: MedusaContainer, destination: Destination): boolean {
  try {
    return destination.isOn?.(container) ?? true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Outbox: ${destination.name} cannot say whether it is on: ${redactLine(reasonOf(error), 300)}`)
    return false
  }
}
