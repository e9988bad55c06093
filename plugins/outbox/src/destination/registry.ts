import { MedusaError } from "@medusajs/framework/utils"
import { DESTINATION_NAME } from "../domain/new-delivery"
import type { Destination } from "./destination"

/** One for the whole process: two copies of this package, in two plugins' trees, still meet here. */
const KEY = Symbol.for("medusa-plugin-outbox.destinations")

/**
 * Makes a destination known to the worker of this process. Call it where Medusa loads a file at boot: in
 * `src/workflows/*.ts`, or beside a subscriber. A second call with the same name takes the place of the first.
 */
export function defineDestination(destination: Destination): Destination {
  if (!DESTINATION_NAME.test(destination.name)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `medusa-plugin-outbox: the destination ${JSON.stringify(destination.name)} is not named in kebab-case.`,
    )
  }
  registry().set(destination.name, destination)
  return destination
}

/** All destinations of this process, by name. */
export const registeredDestinations = (): ReadonlyMap<string, Destination> => registry()

function registry(): Map<string, Destination> {
  const known: unknown = Reflect.get(globalThis, KEY)
  if (isRegistry(known)) return known
  const made = new Map<string, Destination>()
  Reflect.set(globalThis, KEY, made)
  return made
}

const isRegistry = (value: unknown): value is Map<string, Destination> => value instanceof Map
