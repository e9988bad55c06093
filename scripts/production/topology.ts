import type { Settings } from "../shop/settings.ts"

/** Where the processes of the production profile listen, all on 127.0.0.1. */
export interface Topology {
  /** Answer requests and run no job. */
  readonly servers: readonly number[]
  /** Runs jobs and subscribers and answers nobody. */
  readonly worker: number
  /** Two places for one storefront: the next one is ready before the last one ends. */
  readonly storefronts: readonly [number, number]
  /** The proxy's door for the storefront, in front of the servers. */
  readonly inner: number
}

/** The processes' ports, counted on from the storefront's and the backend's. */
export function topologyOf({ storefrontPort, backendPort }: Settings): Topology {
  return {
    servers: [backendPort, backendPort + 1],
    worker: backendPort + 2,
    inner: backendPort + 3,
    storefronts: [storefrontPort, storefrontPort + 1],
  }
}

/** The proxy's environment: see `Caddyfile`. */
export function proxyEnvironment(
  { storefrontUrl, backendUrl }: Pick<Settings, "storefrontUrl" | "backendUrl">,
  { servers, storefronts, inner }: Topology,
): Record<string, string> {
  const here = (ports: readonly number[]) => ports.map((port) => `127.0.0.1:${String(port)}`).join(" ")
  return {
    STOREFRONT_URL: storefrontUrl,
    BACKEND_URL: backendUrl,
    PROXY_STOREFRONTS: here(storefronts),
    PROXY_SERVERS: here(servers),
    PROXY_INNER_PORT: String(inner),
  }
}
