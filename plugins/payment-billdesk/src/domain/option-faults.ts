import type { z } from "zod"

/** The faults of options that are not of the right form, each a sentence that begins with the option's name. */
export const formFaults = (error: z.core.$ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join(".") || "options"}: ${faultOf(issue)}`)

/** zod's own sentence may repeat the value that was given; ours never does, since it may be a secret. */
function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}.`
    case "invalid_type":
      return `must be given as a ${issue.expected}.`
    case "too_small":
      return `is too short or too small (at least ${String(issue.minimum)}).`
    case "too_big":
      return `is too long or too large (at most ${String(issue.maximum)}).`
    default:
      return "is not of the right form."
  }
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** @param url one that parses */
export const isOnLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname)
