import { readFileSync } from "node:fs"

/** Secrets may also be given as files, as container platforms hand them over: `<NAME>_FILE` names the file. */
export const SECRET_NAMES = [
  "DATABASE_URL",
  "REDIS_URL",
  "JWT_SECRET",
  "COOKIE_SECRET",
  "DATA_KEY",
  "REVALIDATE_SECRET",
  "ADMIN_PASSWORD",
  "BILLDESK_HMAC_KEY",
  "BILLDESK_ENCRYPTION_KEY",
  "BILLDESK_SIGNING_KEY",
  "BILLDESK_CHECKSUM_KEY",
  "BILLDESK_PROXY_URL",
  "ZOHO_CLIENT_SECRET",
  "ZOHO_REFRESH_TOKEN",
  "SMTP_URL",
  "GA4_API_SECRET",
] as const

type Variables = Readonly<Record<string, string | undefined>>

export interface WithSecretFiles {
  readonly variables: Variables
  /** Sentences that begin with a variable's name and repeat no value. */
  readonly faults: readonly string[]
}

/** The environment with each `<NAME>_FILE` of a secret replaced by `<NAME>`, which is the file's text without its last line end. */
export function readSecretFiles(env: Variables): WithSecretFiles {
  const variables: Record<string, string | undefined> = { ...env }
  const faults: string[] = []
  for (const name of SECRET_NAMES) {
    const path = env[`${name}_FILE`]?.trim()
    if (!path) continue
    if (env[name]?.trim()) {
      faults.push(`${name}: is given twice, by itself and by ${name}_FILE; leave one out.`)
      continue
    }
    try {
      const text = readFileSync(path, "utf8").replace(/\r?\n$/, "")
      if (text.trim() === "") faults.push(`${name}_FILE: names an empty file.`)
      else variables[name] = text
    } catch (error) {
      faults.push(`${name}_FILE: cannot be read (${codeOf(error)}).`)
    }
  }
  return { variables, faults }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no reason given"
