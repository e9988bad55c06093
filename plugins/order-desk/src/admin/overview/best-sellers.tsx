import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { DeskSummary } from "../../contract/summary"
import { count, money } from "../format"
import { deskLink } from "./overview-range"

/** What was sold most and not wholly given back. */
export function BestSellers({ summary }: { summary: DeskSummary }) {
  const [by, setBy] = useState<"pieces" | "amount">("amount")
  const { from, to, currency_code: currency } = summary
  const sellers = by === "pieces" ? summary.best_by_pieces : summary.best_by_amount
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Best sellers</Heading>
        <div className="flex gap-x-1" role="group" aria-label="Best sellers by">
          {(["amount", "pieces"] as const).map((way) => (
            <Button
              key={way}
              size="small"
              variant={by === way ? "secondary" : "transparent"}
              aria-pressed={by === way}
              onClick={() => {
                setBy(way)
              }}
            >
              {way === "amount" ? "Money" : "Pieces"}
            </Button>
          ))}
        </div>
      </div>
      {sellers.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-6">
          Nothing was sold in these days.
        </Text>
      ) : (
        <Table>
          <Table.Body>
            {sellers.map((seller) => (
              <Table.Row key={seller.product_id}>
                <Table.Cell className="max-w-0 w-full">
                  <Link
                    className="text-ui-fg-interactive focus-visible:shadow-borders-focus block truncate rounded outline-none hover:underline"
                    to={deskLink({
                      from,
                      to,
                      currency,
                      product: seller.product_id,
                      payment_status: ["successful", "partially_refunded"],
                    })}
                  >
                    <bdi>{seller.title}</bdi>
                  </Link>
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                  {count(seller.pieces)} pieces
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                  {money(seller.amount, currency)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  )
}
