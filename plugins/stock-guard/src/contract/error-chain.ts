/** Depth to which wrapped errors are followed: workflows inside workflows wrap a few times, never this often. */
const DEEPEST = 8

/**
 * The error itself and everything it wraps (`cause`, `error`, `previous`, `errors[]`), outermost first.
 * Workflows serialise errors to plain objects and wrap them as `{action, handlerType, error}`, so no class survives.
 */
export function errorChain(error: unknown, depth = 0): object[] {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return []
  const inner = [property(error, "error"), property(error, "cause"), property(error, "previous")]
  const several = property(error, "errors")
  for (const list of [several, error]) {
    if (Array.isArray(list)) for (const wrapped of list as unknown[]) inner.push(wrapped)
  }
  return [error, ...inner.flatMap((wrapped) => errorChain(wrapped, depth + 1))]
}

/** A property of an unknown object, without a claim about its type. */
export function property(value: object, name: string): unknown {
  return name in value ? Reflect.get(value, name) : undefined
}

/** A property that is a text, else undefined. */
export function textProperty(value: object, name: string): string | undefined {
  const found = property(value, name)
  return typeof found === "string" ? found : undefined
}
