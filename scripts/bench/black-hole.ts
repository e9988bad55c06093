import { connect, createServer, type Server, type Socket } from "node:net"
import { choosePort } from "../shop/ports.ts"

/** A road to a server that can be made to end nowhere: connections are taken, and nothing ever comes back. */
export class BlackHole {
  readonly url: string
  /** While true, whatever is sent is swallowed. */
  swallows = false
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server, port: number) {
    this.#server = server
    this.url = `http://127.0.0.1:${String(port)}`
  }

  /** @param target the server at the road's end */
  static async open(target: string): Promise<BlackHole> {
    const port = await choosePort(9630)
    const server = createServer()
    const road = new BlackHole(server, port)
    server.on("connection", (socket) => {
      road.#carry(socket, Number(new URL(target).port))
    })
    await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening))
    return road
  }

  /** Every connection that was kept open is lost, as when a line is cut. */
  cut(): void {
    this.swallows = true
    for (const socket of this.#sockets) socket.destroy()
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }

  #carry(socket: Socket, port: number): void {
    this.#keep(socket)
    if (this.swallows) {
      socket.resume()
      return
    }
    const onward = connect(port, "127.0.0.1")
    this.#keep(onward)
    socket.pipe(onward).pipe(socket)
    socket.on("close", () => onward.destroy())
    onward.on("close", () => socket.destroy())
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on("error", () => undefined)
    socket.on("close", () => this.#sockets.delete(socket))
  }
}
