import type { AuditLogSettings } from "./options"

const LOG_INS = [
  ...["logged in", "log-in failed", "logged out", "registered", "registration failed", "log-in begun"],
  ...["password reset asked", "password reset refused", "credentials changed", "credentials not changed"],
]

/** What targets and actions are called, as far as the log itself writes them. */
export function vocabulary({ tables, watchRoutes }: Pick<AuditLogSettings, "tables" | "watchRoutes">): {
  readonly target_types: readonly string[]
  readonly actions: readonly string[]
} {
  const targets = [
    ...tables.map(({ targetType }) => targetType),
    ...watchRoutes.map((each) => each.targetType ?? "export"),
  ]
  return {
    target_types: [...new Set([...targets, "audit log"])].sort(),
    actions: [
      ...["created", "changed", "deleted", "restored"],
      ...LOG_INS,
      ...watchRoutes.map(({ action }) => action),
      "gap",
    ],
  }
}
