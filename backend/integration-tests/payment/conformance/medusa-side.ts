import { inspect } from "node:util"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createCartWorkflow, refundPaymentWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { paise, paiseFromDecimal, rupeesFromPaise } from "medusa-integration-kit"
import type {
  MedusaBooks,
  Minor,
  PaymentProviderLike,
  PaymentSessionLike,
} from "medusa-integration-kit/conformance"
import { z } from "zod"
import { DELIVERY } from "../shopper"

const amount = z
  .object({ raw_amount: z.object({ value: z.union([z.string(), z.number()]) }) })
  .transform(({ raw_amount }) => paiseFromDecimal(String(raw_amount.value)))
const data = z.record(z.string(), z.unknown()).nullable()
const payments = z.array(
  z.object({ id: z.string(), data, captures: z.array(amount), refunds: z.array(amount) }),
)
const sessions = z.array(z.object({ id: z.string(), data, amount: z.unknown(), currency_code: z.string() }))

const VERBS = ["initiatePayment", "authorizePayment", "refundPayment", "getWebhookActionAndData"]
const provider = z.custom<PaymentProviderLike>(
  (value) => typeof value === "object" && value !== null && VERBS.every((verb) => verb in value),
)
const registry = z.custom<{ retrieveProvider(id: string): unknown }>(
  (value) => typeof value === "object" && value !== null && "retrieveProvider" in value,
)

export const decimal = (minor: Minor): number => Number(rupeesFromPaise(paise(minor)))

/** What both subjects ask of Medusa itself: carts, its books, its providers, by core's own modules and workflows. */
export class MedusaSide {
  readonly #logged: readonly { readonly mock: { readonly calls: readonly unknown[] } }[]

  constructor(private readonly container: MedusaContainer) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const levels = ["error", "warn", "info", "debug"] as const
    this.#logged = levels.map((level) => jest.spyOn(logger, level))
  }

  /** Every line that was logged, with what was handed along. */
  get log(): string {
    const lines = this.#logged.flatMap((level) => level.mock.calls)
    return lines.map((line) => inspect(line, { depth: 6 })).join("\n")
  }

  /** A cart that only has to be paid: one thing of exactly this price, tax inside, nothing to ship. */
  async cart(minor: Minor): Promise<string> {
    const [region] = await this.container.resolve(Modules.REGION).listRegions({ name: "India" })
    const [channel] = await this.container.resolve(Modules.SALES_CHANNEL).listSalesChannels({})
    const { result } = await createCartWorkflow(this.container).run({
      input: {
        ...{ region_id: region?.id, sales_channel_id: channel?.id, email: "asha@example.com" },
        ...{ shipping_address: DELIVERY, billing_address: DELIVERY },
        items: [
          {
            ...{ title: "A thing", quantity: 1, unit_price: decimal(minor) },
            ...{ is_tax_inclusive: true, requires_shipping: false },
          },
        ],
      },
    })
    return result.id
  }

  async allow(providers: string[]): Promise<void> {
    await updateRegionsWorkflow(this.container).run({
      input: { selector: { name: "India" }, update: { payment_providers: providers } },
    })
  }

  async books(collectionId: string): Promise<MedusaBooks> {
    const found = await this.#payments(collectionId)
    return {
      captures: found.flatMap((payment) => payment.captures),
      refunds: found.flatMap((payment) => payment.refunds),
    }
  }

  async paymentIds(collectionId: string): Promise<string[]> {
    return (await this.#payments(collectionId)).map((payment) => payment.id)
  }

  /** The session with the data that Medusa would hand over now: the payment's own as soon as there is a payment. */
  async session(collectionId: string): Promise<PaymentSessionLike> {
    const module = this.container.resolve(Modules.PAYMENT)
    const found = sessions.parse(await module.listPaymentSessions({ payment_collection_id: collectionId }))
    const session = found.at(-1)
    if (!session) throw new Error("The payment has no session.")
    const [payment] = await this.#payments(collectionId)
    return { ...session, data: payment?.data ?? session.data ?? {} }
  }

  async refund(collectionId: string, minor: Minor): Promise<void> {
    const [paymentId = ""] = await this.paymentIds(collectionId)
    const { errors } = await refundPaymentWorkflow(this.container).run({
      input: { payment_id: paymentId, amount: decimal(minor) },
      throwOnError: false,
    })
    if (errors.length > 0)
      throw new Error(
        inspect(
          errors.map(({ error }) => error as unknown),
          { depth: 6 },
        ),
      )
  }

  /** The instance that Medusa's payment module itself uses. */
  async provider(id: string): Promise<PaymentProviderLike> {
    const module: object = this.container.resolve(Modules.PAYMENT)
    return provider.parse(registry.parse(Reflect.get(module, "paymentProviderService_")).retrieveProvider(id))
  }

  /** While `act` runs, every table refuses every write. */
  async refusingWrites(act: () => Promise<void>): Promise<void> {
    const db = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await unlocked(() => db.raw(REFUSE))
    await act().finally(() => unlocked(() => db.raw("drop function conformance_refuse() cascade")))
  }

  async #payments(collectionId: string): Promise<z.infer<typeof payments>> {
    const relations = ["payments", "payments.captures", "payments.refunds"]
    const module = this.container.resolve(Modules.PAYMENT)
    return payments.parse((await module.retrievePaymentCollection(collectionId, { relations })).payments)
  }
}

/** Every table is locked in turn while the store's own jobs write: PostgreSQL may break a circle at our expense. */
async function unlocked(act: () => Promise<unknown>, tries = 20): Promise<void> {
  try {
    await act()
  } catch (error) {
    const isDeadlock = error instanceof Error && "code" in error && error.code === "40P01"
    if (!isDeadlock || tries === 1) throw error
    await unlocked(act, tries - 1)
  }
}

const REFUSE = `
  create function conformance_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'This database refuses every write.'; end $$;
  do $$ declare t record; begin
    for t in select tablename from pg_tables where schemaname = 'public' loop
      execute format('create trigger conformance_refuse before insert or update or delete on public.%I
        for each statement execute function conformance_refuse()', t.tablename);
    end loop;
  end $$`
