/** What is kept of an e-mail address: its first letter and the last part of its domain. `asha@example.com` is `a•••@•••.com`. */
export function maskEmail(email: string): string {
  const [first = ""] = email.trim()
  return `${first}•••@•••${/\.[A-Za-z]{2,24}$/.exec(email.trim())?.[0] ?? ""}`
}
