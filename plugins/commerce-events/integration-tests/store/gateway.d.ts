/** What the store's gateway says in the tests. */
interface TestGateway {
  openedAttempts(since: Date): AsyncIterable<{ orderId: string; attemptId: string; openedAt: Date }>
}

export declare const gateway: () => TestGateway
