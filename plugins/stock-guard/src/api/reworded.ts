/** Turns an error into the one to be seen instead; gives the same error back when it is none of its business. */
export type Reword = (error: unknown) => Promise<unknown>

/** The same service, of which every rejected call is reworded. The service itself is left as it is. */
export function rewordedRejections<Service extends object>(service: Service, reword: Reword): Service {
  return wrapped(service, (outcome) =>
    outcome.catch(async (error: unknown) => {
      throw await reword(error)
    }),
  )
}

/**
 * The workflow engine, of which every failed run is reworded: as a rejection, or in `errors[].error` and `thrownError`
 * of the outcome when the caller asked not to throw.
 */
export function rewordedRuns<Engine extends object>(engine: Engine, reword: Reword): Engine {
  return wrapped(rewordedRejections(engine, reword), async (outcome) =>
    rewordedOutcome(await outcome, reword),
  )
}

async function rewordedOutcome(outcome: unknown, reword: Reword): Promise<unknown> {
  if (typeof outcome !== "object" || outcome === null || !("errors" in outcome)) return outcome
  if (!Array.isArray(outcome.errors) || outcome.errors.length === 0) return outcome
  const errors = await Promise.all(outcome.errors.map((step: unknown) => rewordedStep(step, reword)))
  return "thrownError" in outcome && outcome.thrownError
    ? { ...outcome, errors, thrownError: await reword(outcome.thrownError) }
    : { ...outcome, errors }
}

async function rewordedStep(step: unknown, reword: Reword): Promise<unknown> {
  if (typeof step !== "object" || step === null || !("error" in step)) return step
  return { ...step, error: await reword(step.error) }
}

function wrapped<Service extends object>(
  service: Service,
  settle: (outcome: Promise<unknown>) => Promise<unknown>,
): Service {
  return new Proxy(service, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== "function") return member
      return (...given: unknown[]) => {
        const outcome: unknown = Reflect.apply(member, target, given)
        return isThenable(outcome) ? settle(Promise.resolve(outcome)) : outcome
      }
    },
  })
}

/** Not `instanceof`: a promise may come from another realm. */
function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"
}
