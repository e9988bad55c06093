type Data = Record<string, unknown>

interface ProviderInput {
  data?: Data
  context?: { idempotency_key?: string }
}

interface AmountInput extends ProviderInput {
  /** Decimal, in whichever form Medusa hands amounts out: number, text or BigNumber. */
  amount: unknown
  currency_code: string
}

interface ProviderOutput {
  data?: Data
}

/** The verbs of a Medusa 2 payment provider, by their shape alone: any `IPaymentProvider` fits. */
export interface PaymentProviderLike {
  initiatePayment(input: AmountInput): Promise<ProviderOutput & { id: string }>
  updatePayment(input: AmountInput): Promise<ProviderOutput>
  deletePayment(input: ProviderInput): Promise<ProviderOutput>
  authorizePayment(input: ProviderInput): Promise<ProviderOutput & { status: string }>
  capturePayment(input: ProviderInput): Promise<ProviderOutput>
  refundPayment(input: ProviderInput & { amount: unknown }): Promise<ProviderOutput>
  cancelPayment(input: ProviderInput): Promise<ProviderOutput>
  retrievePayment(input: ProviderInput): Promise<ProviderOutput>
  getPaymentStatus(input: ProviderInput): Promise<ProviderOutput & { status: string }>
  getWebhookActionAndData(payload: {
    data: Data
    rawData: string | Buffer
    headers: Data
  }): Promise<{ action: string }>
}

/** A payment session as Medusa keeps it. */
export interface PaymentSessionLike {
  readonly id: string
  readonly data: Data
  readonly amount: unknown
  readonly currency_code: string
}
