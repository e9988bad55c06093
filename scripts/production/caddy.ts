import { spawnSync } from "node:child_process"

/** What `caddy version` says, such as `v2.10.2 h1:…` or, built by Debian, `2.6.2`. */
export const caddyVersion = (program: string): string =>
  spawnSync(program, ["version"], { encoding: "utf8", timeout: 10_000 }).stdout.trim()

/**
 * How the Caddyfile keeps the bodies of requests that may have to be sent to another process: before 2.6.3 the directive
 * had another name. A version that does not say its number is taken for a new one.
 */
export function bufferDirective(version: string): string {
  const [, major = 2, minor = 99, patch = 0] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version)?.map(Number) ?? []
  const isOld = major < 2 || (major === 2 && (minor < 6 || (minor === 6 && patch < 3)))
  return isOld ? "buffer_requests" : "request_buffers 1MB"
}
