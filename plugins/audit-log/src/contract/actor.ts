/** Every kind of actor, in the order of the filter. */
export const ACTOR_TYPES = [
  "user",
  "api-key",
  "customer",
  "guest",
  "gateway",
  "job",
  "system",
  "database",
  "unknown",
] as const

/**
 * Who acted. `guest` is a shopper without a login, `gateway` an outside company that called a webhook, `job` a scheduled
 * job by its name, `system` the application itself, `database` whoever wrote past the application with SQL.
 */
export type ActorType = (typeof ACTOR_TYPES)[number]
