import { z } from "zod"

/** What a token of Medusa's tells about itself, without being believed: the door that takes it checks its signature. */
export interface ResetToken {
  /** Medusa keeps its SHA-256 while the token can be used. */
  readonly jti: string
  readonly endsAt: Date
}

const claims = z.object({ jti: z.string().min(1), exp: z.number().int().positive() })

/** Undefined for what is no such token. */
export function readResetToken(token: string): ResetToken | undefined {
  const [, body = ""] = token.split(".")
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")))
    return read.success ? { jti: read.data.jti, endsAt: new Date(read.data.exp * 1000) } : undefined
  } catch {
    return undefined
  }
}
