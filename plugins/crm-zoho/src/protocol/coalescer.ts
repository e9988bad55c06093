import type { Gatherers } from "./attendance"

/** What a coalescer needs to know of the things it gathers. */
export interface Gathering<Item, Answer> {
  /** Items of one group may share a call. */
  readonly groupOf: (item: Item) => string
  /** Two items with the same key never share a call, and the later one's is made when the earlier one's is over. */
  readonly keyOf: (item: Item) => string
  /** Whether a second item with a waiting one's key gets that one's answer instead of a call of its own. */
  readonly shares: boolean
  readonly most: number
  /** One answer per item, in order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>
  readonly gatherers: Gatherers
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly answer: Promise<Answer>
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

interface Batch<Item, Answer> {
  readonly group: string
  readonly waiting: Map<string, Waiting<Item, Answer>>
}

/** Gathers what is asked for at about the same time into few calls. */
export class Coalescer<Item, Answer> {
  readonly #open = new Set<Batch<Item, Answer>>()
  /** Calls under way, by group and key. */
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(private readonly gathering: Gathering<Item, Answer>) {}

  ask(item: Item): Promise<Answer> {
    return this.gathering.gatherers.ask(this.join(item))
  }

  private async join(item: Item): Promise<Answer> {
    const { groupOf, keyOf, shares, most } = this.gathering
    const group = groupOf(item)
    const key = keyOf(item)
    const open = [...this.#open].filter((batch) => batch.group === group)
    const twin = shares ? open.find((batch) => batch.waiting.has(key))?.waiting.get(key) : undefined
    if (twin) return twin.answer

    const batch = open.find(({ waiting }) => !waiting.has(key)) ?? this.begin(group)
    const waiting = waitFor<Item, Answer>(item)
    batch.waiting.set(key, waiting)
    if (batch.waiting.size >= most) void this.send(batch)
    return waiting.answer
  }

  private begin(group: string): Batch<Item, Answer> {
    const batch = { group, waiting: new Map<string, Waiting<Item, Answer>>() }
    this.#open.add(batch)
    void this.gathering.gatherers.gathered().then(() => this.send(batch))
    return batch
  }

  private async send(batch: Batch<Item, Answer>): Promise<void> {
    // Full, or its time is over: whichever comes first.
    if (!this.#open.delete(batch)) return
    const names = [...batch.waiting.keys()].map((key) => `${batch.group} ${key}`)
    const earlier = names.flatMap((name) => this.#underWay.get(name) ?? [])
    const call = Promise.all(earlier).then(() => this.call(batch))
    for (const name of names) this.#underWay.set(name, call)
    await call
    for (const name of names) if (this.#underWay.get(name) === call) this.#underWay.delete(name)
  }

  /** Never rejects: whoever asked hears of a failure. */
  private async call(batch: Batch<Item, Answer>): Promise<void> {
    const asked = [...batch.waiting.values()]
    try {
      const answers = await this.gathering.run(asked.map(({ item }) => item))
      for (const [index, { resolve, reject }] of asked.entries()) {
        const answer = answers[index]
        if (answer === undefined) reject(new Error("A gathered call gave fewer answers than were asked for."))
        else resolve(answer)
      }
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
}

function waitFor<Item, Answer>(item: Item): Waiting<Item, Answer> {
  let resolve: Waiting<Item, Answer>["resolve"] = () => undefined
  let reject: Waiting<Item, Answer>["reject"] = () => undefined
  const answer = new Promise<Answer>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { item, answer, resolve, reject }
}
