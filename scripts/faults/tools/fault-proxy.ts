import { connect, createServer, type Server, type Socket } from "node:net"

/** What the wire does, asked for by name. */
export type Wire =
  | { kind: "pass" }
  /** Nobody listens. */
  | { kind: "refuse" }
  /** The connection is accepted and cut. */
  | { kind: "reset" }
  /** Accepted and never answered; what was sent goes nowhere. */
  | { kind: "black_hole" }
  /** Everything comes so many milliseconds later. */
  | { kind: "delay"; ms: number }
  /** The request arrives whole, the answer is lost. */
  | { kind: "lose_answer" }
  /** The answer is held back until the wire changes. */
  | { kind: "hold_answer" }
  /** The answer ends after so many bytes. */
  | { kind: "cut"; bytes: number }
  /** The answer's bytes are changed on the way. */
  | { kind: "corrupt" }
  /** The other side is never reached: these bytes are the answer. */
  | { kind: "say"; bytes: Buffer }

interface Pair {
  near: Socket
  far: Socket | null
}

/** A TCP wire that can be broken: between the shop and its gateway, or between the shop and its database. */
export class FaultProxy {
  private wire: Wire = { kind: "pass" }
  private readonly pairs = new Set<Pair>()
  private server: Server | null = null
  private caught = 0
  /** New connections beyond this number wait for one to end. */
  private limit = Number.POSITIVE_INFINITY
  private readonly waiting: Socket[] = []

  private constructor(
    readonly port: number,
    private readonly target: number,
  ) {}

  static async open(port: number, target: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(port, target)
    await proxy.listen()
    return proxy
  }

  /** How many requests met a broken wire since it was last set. */
  get met(): number {
    return this.caught
  }

  /** Changes the wire. Kept connections are cut, so that the next request meets the new one. */
  async set(wire: Wire): Promise<void> {
    this.wire = wire
    this.caught = 0
    this.cutAll()
    if (wire.kind === "refuse") await this.close()
    else await this.listen()
  }

  /** At most so many connections at once; the others wait. */
  allow(connections: number): void {
    this.limit = connections
    this.admitWaiting()
  }

  /** Cuts every connection that is open now; new ones are accepted as the wire says. */
  cutAll(): void {
    for (const { near, far } of this.pairs) {
      near.destroy()
      far?.destroy()
    }
    this.pairs.clear()
  }

  async close(): Promise<void> {
    const { server } = this
    this.server = null
    this.cutAll()
    if (server) await new Promise<void>((done) => server.close(() => done()))
  }

  private async listen(): Promise<void> {
    if (this.server) return
    const server = createServer((near) => {
      near.on("error", () => near.destroy())
      if (this.pairs.size >= this.limit) this.waiting.push(near)
      else this.join(near)
    })
    this.server = server
    await new Promise<void>((done, fail) => {
      server.once("error", fail)
      server.listen(this.port, "127.0.0.1", done)
    })
  }

  private admitWaiting(): void {
    while (this.pairs.size < this.limit) {
      const next = this.waiting.shift()
      if (!next) return
      if (!next.destroyed) this.join(next)
    }
  }

  private join(near: Socket): void {
    const pair: Pair = { near, far: null }
    this.pairs.add(pair)
    near.setNoDelay(true)
    near.on("close", () => {
      pair.far?.destroy()
      this.pairs.delete(pair)
      this.admitWaiting()
    })
    near.on("data", (bytes) => {
      this.forward(pair, bytes)
    })
  }

  private forward(pair: Pair, bytes: Buffer): void {
    const { wire } = this
    if (wire.kind !== "pass") this.caught += 1
    switch (wire.kind) {
      case "reset":
        pair.near.resetAndDestroy()
        return
      case "black_hole":
      case "refuse":
        return
      case "say":
        pair.near.end(wire.bytes)
        return
      case "delay":
        setTimeout(() => this.farOf(pair).write(bytes), wire.ms)
        return
      default:
        this.farOf(pair).write(bytes)
    }
  }

  private farOf(pair: Pair): Socket {
    if (pair.far) return pair.far
    const far = connect(this.target, "127.0.0.1")
    pair.far = far
    far.setNoDelay(true)
    let passed = 0
    far.on("error", () => pair.near.destroy())
    far.on("close", () => {
      if (this.wire.kind !== "hold_answer") pair.near.end()
    })
    far.on("data", (bytes: Buffer) => {
      passed = this.answer(pair, bytes, passed)
    })
    return far
  }

  /** @returns how many bytes of the answer have passed */
  private answer({ near }: Pair, bytes: Buffer, passed: number): number {
    const { wire } = this
    switch (wire.kind) {
      case "lose_answer":
        near.resetAndDestroy()
        break
      case "hold_answer":
        break
      case "cut":
        near.write(bytes.subarray(0, Math.max(0, wire.bytes - passed)))
        if (passed + bytes.length >= wire.bytes) near.end()
        break
      case "corrupt":
        near.write(bytes.map((byte, index) => (index % 97 === 96 ? byte ^ 1 : byte)))
        break
      default:
        near.write(bytes)
    }
    return passed + bytes.length
  }
}
