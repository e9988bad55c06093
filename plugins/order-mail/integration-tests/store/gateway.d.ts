/** What the store's gateway says in the tests. */
interface TestGateway {
  link(orderId: string): string
  mayPayAgain(failed: { readonly orderId: string; readonly attemptId: string }): boolean
  readonly resetLink: (token: string, email: string) => string | null
  failedPayments(since: Date): AsyncIterable<{ orderId: string; attemptId: string; failedAt: Date }>
}

export declare const gateway: () => TestGateway
