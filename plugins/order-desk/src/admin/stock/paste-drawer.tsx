import { ArrowUpTray } from "@medusajs/icons"
import { Button, Drawer, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { ChangeReason, PastePreview } from "../../contract/stock-board"
import { call } from "../call"
import { count } from "../format"
import { PasteTable } from "./paste-table"
import { ReasonField } from "./reason-field"

const rowsWord = (rows: number): string => `${count(rows)} ${rows === 1 ? "row" : "rows"}`

/** Takes a list from a spreadsheet: shows what it would do, and writes all of it or nothing. */
export function PasteDrawer({ onDone }: { onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState("")
  const [reason, setReason] = useState<ChangeReason>("counted")
  const [preview, setPreview] = useState<PastePreview>()
  const [fault, setFault] = useState("")
  const [isBusy, setIsBusy] = useState(false)

  const look = async (said: string) => {
    setIsBusy(true)
    const answer = await call<PastePreview>("/admin/stock-board/paste/preview", "POST", { text })
    setIsBusy(false)
    setPreview(answer.ok ? answer.data : undefined)
    setFault([said, answer.ok ? "" : answer.message].filter(Boolean).join(" "))
  }
  const write = async () => {
    const rows = (preview?.rows ?? []).map((row) => ({
      level_id: row.level_id,
      expected: row.before,
      quantity: row.after,
      reason: row.reason ?? reason,
    }))
    setIsBusy(true)
    const answer = await call("/admin/stock-board/paste", "POST", { rows })
    setIsBusy(false)
    // What has changed since is shown as it is now, and asked about again.
    if (!answer.ok) return look(answer.message)
    toast.success("Stock is written", { description: rowsWord(rows.length) })
    onDone()
    open(false)
  }
  const open = (next: boolean) => {
    setIsOpen(next)
    setPreview(undefined)
    setFault("")
    if (!next) setText("")
  }
  const good = preview?.errors === 0 ? preview : undefined
  return (
    <Drawer open={isOpen} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          <ArrowUpTray />
          Paste a list
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Paste a list</Drawer.Title>
          <Drawer.Description>
            SKU and what is on hand, and if you like a location and a reason: one row each, as copied from a
            spreadsheet. Nothing is written before you have seen it.
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <Textarea
            aria-label="The list"
            rows={preview === undefined ? 12 : 4}
            className="font-mono"
            spellCheck={false}
            autoFocus
            placeholder={"SKU\tQuantity\nLS-INSBOT-EME\t40"}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setPreview(undefined)
              setFault("")
            }}
          />
          <ReasonField value={reason} onChange={setReason} />
          {fault !== "" && (
            <Text size="small" role="alert" className="text-ui-fg-error">
              {fault}
            </Text>
          )}
          {preview !== undefined && (
            <>
              <Text size="small" role="status">
                {rowsWord(preview.rows.length)}; on hand changes in {count(preview.changes)}
                {preview.errors > 0 &&
                  `; ${count(preview.errors)} cannot be written: mend the list and look again`}
                .
              </Text>
              <PasteTable preview={preview} />
            </>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              Close
            </Button>
          </Drawer.Close>
          {good !== undefined ? (
            <Button size="small" isLoading={isBusy} onClick={() => void write()}>
              Write {rowsWord(good.rows.length)}
            </Button>
          ) : (
            <Button
              size="small"
              isLoading={isBusy}
              disabled={text.trim() === ""}
              onClick={() => void look("")}
            >
              Preview
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
