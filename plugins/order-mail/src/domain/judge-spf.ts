import { isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

/** @param records the TXT records of the sender's domain; undefined when DNS did not tell them */
export function judgeSpf(domain: string, records: readonly string[] | undefined): Finding {
  const fix = `Have the domain's DNS name the mail server: a TXT record of ${domain} beginning with v=spf1, and DKIM and DMARC beside it. Mails without them end in spam.`
  if (records === undefined)
    return { state: "unknown", words: `DNS did not tell the TXT records of ${domain}.`, fix }
  const spf = records.filter((record) => /^v=spf1(\s|$)/i.test(record))
  if (spf.length === 0) return isWorthKnowing(`${domain} has no SPF record.`, fix)
  if (spf.length > 1)
    return isWorthKnowing(`${domain} has ${spf.length} SPF records, and receivers then take none.`, fix)
  return isFine(
    `${domain} has an SPF record. Whether it names your mail server, and DKIM, only a test mail shows.`,
  )
}
