import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

/** What a server showed. */
export interface SeenCertificate {
  readonly validTo: Date
  /** Why browsers would refuse it; undefined: they take it. */
  readonly fault: string | undefined
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Whoever renews by themselves has done so long before. */
const LATE_DAYS = 14
const TOO_LATE_DAYS = 3
const FIX = "Renew the certificate, and see that it is renewed by itself (certbot renew --dry-run)."

/** Whether browsers and BillDesk's servers take the certificate, and for how long still. */
export function judgeCertificate({ validTo, fault }: SeenCertificate, now: Date): Finding {
  const days = Math.floor((validTo.getTime() - now.getTime()) / DAY_MS)
  if (days < 0) return isBad(`The certificate ended ${-days} days ago.`, FIX)
  if (fault !== undefined)
    return isBad(
      `Browsers refuse the certificate (${fault}).`,
      "Install the certificate of a public authority, with its intermediate certificates.",
    )
  const words = `The certificate is good for ${days} more days.`
  if (days <= TOO_LATE_DAYS) return isBad(words, FIX)
  return days <= LATE_DAYS ? isWorthKnowing(words, FIX) : isFine(words)
}
