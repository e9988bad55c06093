import { connect } from "node:tls"
import type { SeenCertificate } from "./judge-certificate"

/**
 * Shakes hands with the server of an https address and hangs up.
 *
 * @throws the system's error where nobody shakes hands in time
 */
export async function askCertificate(url: string, limitMs: number): Promise<SeenCertificate> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(
      // A refused certificate is still looked at: its date may be the reason.
      { host: hostname, port: Number(port || 443), servername: hostname, rejectUnauthorized: false },
      () => {
        const { valid_to: validTo } = socket.getPeerCertificate()
        const fault = socket.authorized ? undefined : String(socket.authorizationError)
        socket.end()
        resolve({ validTo: new Date(validTo), fault })
      },
    )
    socket.setTimeout(limitMs, () => socket.destroy(Object.assign(new Error("late"), { code: "ETIMEDOUT" })))
    socket.on("error", reject)
  })
}
