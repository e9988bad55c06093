/** The lock file names packages and their hashes, and no registry: each machine asks its own. */
export function lockFileFaults(text: string): string[] {
  const hosts = new Set([...text.matchAll(/"resolved":\s*"(https?:\/\/[^/"]+)/g)].map((match) => match[1]))
  return [...hosts].map(
    (host) =>
      `package-lock.json names the host ${host ?? ""}: install again with omit-lockfile-registry-resolved=true`,
  )
}
