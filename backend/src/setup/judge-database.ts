import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

export interface DatabaseTruth {
  /** Such as 180000. */
  readonly version: number
  /** Whether this very connection is encrypted. */
  readonly hasTls: boolean
  /** On this machine nothing leaves it. */
  readonly isLocal: boolean
}

/** Version and encryption of the connection. */
export function judgeDatabase({ version, hasTls, isLocal }: DatabaseTruth, isReal: boolean): Finding {
  const words = `PostgreSQL ${Math.floor(version / 10_000)}, ${hasTls ? "with TLS" : isLocal ? "on this machine" : "WITHOUT TLS"}.`
  if (version < 150_000) return isBad(words, "The shop needs PostgreSQL 15 or later.")
  if (hasTls || isLocal) return isFine(words)
  const fix = "Add ?sslmode=require to DATABASE_URL (verify-full with the authority's certificate is better)."
  return isReal ? isBad(words, fix) : isWorthKnowing(words, fix)
}

const NTP = "Set both clocks by NTP: timedatectl set-ntp true."

/** @param skewMs how far this server's clock is ahead of the database's */
export function judgeDatabaseClock(skewMs: number): Finding {
  const words = `This server's clock and the database's are ${(Math.abs(skewMs) / 1000).toFixed(1)} s apart.`
  if (Math.abs(skewMs) > 60_000) return isBad(`${words} Payments expire at the wrong time.`, NTP)
  return Math.abs(skewMs) > 2000 ? isWorthKnowing(words, NTP) : isFine(words)
}

/** @param pending names of migrations that were not run */
export function judgeMigrations(pending: readonly string[]): Finding {
  return pending.length === 0
    ? isFine("All migrations have run.")
    : isBad(
        `${pending.length} migrations have not run; the first is ${pending[0]}.`,
        "Run npx medusa db:migrate in backend/.medusa/server, then start again.",
      )
}

/** Backups cannot be seen from here; only whether the server ships its log. */
export function judgeBackups(archiveMode: string | undefined): Finding {
  if (archiveMode === "on" || archiveMode === "always")
    return isFine(
      "The server archives its write-ahead log. Restore a copy now and then: only that shows a backup.",
    )
  return isWorthKnowing(
    "Nothing tells that backups are made.",
    "Have the host's snapshots with point-in-time recovery, or a nightly pg_dump -Fc and DATA_DIR (uploads, secrets) to another place; restore one as a rehearsal.",
  )
}
