/** The order's id that a subject begins with, as in `order_1` and `order_1:reminder`; undefined for other subjects. */
export function orderOfSubject(subject: string): string | undefined {
  return /^(order_[^:]+)(?::|$)/.exec(subject)?.[1]
}
