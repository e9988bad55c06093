import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOverride } from "../../contract/admin-override"
import { LoadState } from "../parts/load-state"
import { useLoaded } from "../use-loaded"
import { MoveForm } from "./move-form"
import { RefusedMoves } from "./refused-moves"
import { StatusNow } from "./status-now"

/** A person changes a status of an order, along the written table: what stands, what is allowed, what it will do. */
export function ChangeStatus({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Change status
        </Button>
      </Drawer.Trigger>
      {isOpen && (
        <Content
          orderId={orderId}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </Drawer>
  )
}

function Content({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const url = `/admin/billdesk/orders/${orderId}/override`
  const { view, reload } = useLoaded<AdminOverride>(url)
  return (
    <Drawer.Content>
      <Drawer.Header>
        <Drawer.Title>Change status</Drawer.Title>
        <Drawer.Description>
          Only along the shop&apos;s table of moves, with your name and reason kept for good.
        </Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto p-0">
        <LoadState view={view} retry={reload} />
        {view.state === "ready" && (
          <>
            <StatusNow order={view.data} />
            {view.data.moves.length > 0 && (
              <MoveForm key={stamp(view.data)} url={url} order={view.data} onDone={onDone} onStale={reload} />
            )}
            <RefusedMoves order={view.data} />
          </>
        )}
      </Drawer.Body>
    </Drawer.Content>
  )
}

/** What was typed belongs to the status that was seen. */
const stamp = ({ payment, order }: AdminOverride): string => `${payment} ${order}`
