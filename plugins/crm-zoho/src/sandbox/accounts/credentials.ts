export interface SandboxCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

/** What the demo and the tests connect with. They open nothing but this sandbox. */
export const SANDBOX_CREDENTIALS: SandboxCredentials = {
  clientId: "1000.SANDBOXCLIENT",
  clientSecret: "sandbox-client-secret",
  refreshToken: "1000.5a4db0c0ffee.5a4db0c0ffee",
}
