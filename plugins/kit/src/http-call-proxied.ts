import { Pool, ProxyAgent, fetch, type Dispatcher } from "undici"

import type { HttpCall } from "./http-exchange"
import { httpCallOver, NotSentError, systemErrorCode } from "./http-call-exchange"
import type { Secret } from "./secret"

/** A proxy address that cannot be used. The address is not repeated: it may hold a password. */
export class InvalidProxyUrlError extends Error {
  readonly code = "invalid_proxy_url"
  constructor() {
    super("The proxy's address is a URL such as http://user:password@proxy.example:3128 (http or https).")
    this.name = "InvalidProxyUrlError"
  }
}

/** Milliseconds for reaching the proxy, and for its answer to the wish for a tunnel. */
const CONNECT_TIMEOUT_MS = 5_000
const TUNNEL_TIMEOUT_MS = 10_000

/**
 * An {@link HttpCall} whose requests leave through an HTTP proxy, for servers without an address of their own that
 * could be whitelisted. The proxy is asked for a tunnel (CONNECT) for http targets too, so it reads no https message
 * and alters nothing. The guarantees are those of `httpCall`. A proxy that is dead, refuses the tunnel or breaks
 * before it stands means `not_sent`: the target has not heard of the request.
 *
 * It uses undici's fetch with undici's agent; the fetch of Node belongs to another version, which need not fit.
 *
 * @param proxyUrl `http:` or `https:`, with user and password in it where the proxy wants them
 * @throws {InvalidProxyUrlError} which does not repeat the address.
 */
export function proxiedHttpCall(proxyUrl: Secret | string): HttpCall {
  const dispatcher = new ProxyAgent({
    uri: checkedProxyUrl(typeof proxyUrl === "string" ? proxyUrl : proxyUrl.reveal()),
    proxyTunnel: true,
    proxyTls: { timeout: CONNECT_TIMEOUT_MS },
    requestTls: { timeout: CONNECT_TIMEOUT_MS },
    clientFactory: (origin, options) =>
      new TunnelPool(origin, { ...options, headersTimeout: TUNNEL_TIMEOUT_MS }),
  })
  return httpCallOver((request, signal) =>
    fetch(request.url, {
      method: request.method,
      redirect: "manual",
      signal,
      dispatcher,
      ...(request.headers ? { headers: { ...request.headers } } : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
    }),
  )
}

function checkedProxyUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new InvalidProxyUrlError()
  return text
}

type TunnelRequest = Omit<Dispatcher.ConnectOptions, "origin">
type Tunnel = Dispatcher.ConnectData

/** The connections to the proxy itself. Whatever fails here fails before the target could hear anything. */
class TunnelPool extends Pool {
  override connect(request: TunnelRequest): Promise<Tunnel>
  override connect(request: TunnelRequest, callback: (error: Error | null, tunnel: Tunnel) => void): void
  override connect(
    request: TunnelRequest,
    callback?: (error: Error | null, tunnel: Tunnel) => void,
  ): Promise<Tunnel> | void {
    return callback ? super.connect(request, callback) : standingTunnel(super.connect(request))
  }
}

async function standingTunnel(answer: Promise<Tunnel>): Promise<Tunnel> {
  let tunnel
  try {
    tunnel = await answer
  } catch (cause) {
    // undici's client connects again, without end, after an error that has the code of its own socket errors.
    const code = systemErrorCode(cause) ?? ""
    throw new NotSentError(code === "" || code.startsWith("UND_ERR_") ? "PROXY_FAILED" : code, { cause })
  }
  if (tunnel.statusCode === 200) return tunnel
  tunnel.socket.on("error", () => undefined).destroy()
  throw new NotSentError(`PROXY_ANSWERED_${tunnel.statusCode}`, { cause: undefined })
}
