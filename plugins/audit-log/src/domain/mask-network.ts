/** What is kept of an address of the internet: its network, not its host. Null for what is none. */
export function maskNetwork(address: string | undefined): string | null {
  const plain = (address ?? "").replace(/^::ffff:/i, "")
  const [a, b, c] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(plain)?.slice(1) ?? []
  if (a !== undefined && b !== undefined && c !== undefined) return `${a}.${b}.${c}.x`
  if (!/^[0-9a-f:]{2,39}$/i.test(plain) || !plain.includes(":")) return null
  // The first three groups are the site's; a shortened address that begins with `::` has none.
  const groups = plain.split("::")[0]?.split(":").filter(Boolean).slice(0, 3) ?? []
  return groups.length === 0 ? "::x" : `${groups.join(":")}::x`
}
