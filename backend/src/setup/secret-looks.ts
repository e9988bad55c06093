import type { Look } from "medusa-integration-kit"
import type { Settings } from "../config/env"
import demo from "../config/sandbox-credentials.json"
import { judgeSecret, type SecretToJudge } from "./judge-secret"
import { isOpen } from "./is-open"

/** The shop's own secrets: long, drawn by lot, none like another, none the demo's. */
export function secretLooks(settings: Settings): Look[] {
  const { secrets, admin } = demo
  const all: SecretToJudge[] = [
    { name: "JWT_SECRET", value: settings.jwtSecret, demo: secrets.jwtSecret, shortest: 32 },
    { name: "COOKIE_SECRET", value: settings.cookieSecret, demo: secrets.cookieSecret, shortest: 32 },
    { name: "DATA_KEY", value: settings.dataKey, demo: secrets.dataKey, shortest: 32 },
    {
      name: "REVALIDATE_SECRET",
      value: settings.revalidateSecret,
      demo: secrets.revalidateSecret,
      shortest: 32,
    },
    {
      name: "ADMIN_PASSWORD",
      value: settings.admin.password,
      demo: admin.password,
      shortest: 12,
      isTyped: true,
    },
  ]
  return all.map((secret) => ({
    id: `secret_${secret.name.toLowerCase()}`,
    group: "Secrets",
    title: secret.name,
    look: () => judgeSecret(secret, all, isOpen(settings)),
  }))
}
