import { ArrowDownTray } from "@medusajs/icons"
import { Button, Checkbox, Drawer, Label, RadioGroup, Text, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { EXPORT_COLUMNS, type ExportColumn, type ExportRows } from "../../contract/export-columns"
import { count } from "../format"
import { filtersOf } from "./desk-address"
import { fetchFile, keepFile } from "./fetch-file"

interface ExportDrawerProps {
  readonly address: URLSearchParams
  /** How many orders pass the filters now. */
  readonly orders: number
}

interface Progress {
  readonly received: number
  readonly total: number
}

const columnsOf = (rows: ExportRows) =>
  EXPORT_COLUMNS.filter((column) => rows === "lines" || !("only" in column))

/** Writes what is filtered into a CSV file: which rows, which columns, and how far it is. */
export function ExportDrawer({ address, orders }: ExportDrawerProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [rows, setRows] = useState<ExportRows>("orders")
  const [left, setLeft] = useState<readonly ExportColumn[]>([])
  const [progress, setProgress] = useState<Progress>()
  const stop = useRef<AbortController>(undefined)
  const columns = columnsOf(rows)
  const chosen = columns.filter(({ key }) => !left.includes(key)).map(({ key }) => key)

  const run = async () => {
    const controller = new AbortController()
    stop.current = controller
    setProgress({ received: 0, total: 0 })
    const query = filtersOf(address)
    query.set("rows", rows)
    query.set("columns", chosen.join(","))
    const fetched = await fetchFile(`/admin/order-desk/orders/export?${query.toString()}`, {
      signal: controller.signal,
      onProgress: setProgress,
    })
    setProgress(undefined)
    if (fetched.kind === "failed") toast.error("Nothing was exported", { description: fetched.message })
    if (fetched.kind !== "file") return
    keepFile(fetched.name, fetched.file)
    toast.success("Exported", { description: `${count(fetched.rows)} rows in ${fetched.name}` })
    setIsOpen(false)
  }

  const open = (next: boolean) => {
    if (!next) stop.current?.abort()
    setIsOpen(next)
  }
  return (
    <Drawer open={isOpen} onOpenChange={open}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          <ArrowDownTray />
          Export
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Export orders</Drawer.Title>
          <Drawer.Description>
            {count(orders)} {orders === 1 ? "order passes" : "orders pass"} the filters. CSV for Excel; times
            in IST, amounts in rupees.
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          <RadioGroup
            value={rows}
            onValueChange={(value) => {
              setRows(value === "lines" ? "lines" : "orders")
            }}
            aria-label="Rows"
            disabled={progress !== undefined}
          >
            <RadioGroup.ChoiceBox value="orders" label="Orders" description="One row for each order" />
            <RadioGroup.ChoiceBox
              value="lines"
              label="Lines"
              description="One row for each product of an order"
            />
          </RadioGroup>
          <fieldset disabled={progress !== undefined} className="flex flex-col gap-y-3">
            <legend className="txt-compact-small-plus mb-2">Columns</legend>
            <div className="flex gap-x-2">
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => {
                  setLeft([])
                }}
              >
                All
              </Button>
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => {
                  setLeft(EXPORT_COLUMNS.map(({ key }) => key))
                }}
              >
                None
              </Button>
            </div>
            <div className="grid grid-cols-2 gap-2">
              {columns.map(({ key, title }) => (
                <div key={key} className="flex items-center gap-x-2">
                  <Checkbox
                    id={`column-${key}`}
                    checked={chosen.includes(key)}
                    onCheckedChange={(isChecked) => {
                      setLeft(isChecked === true ? left.filter((each) => each !== key) : [...left, key])
                    }}
                  />
                  <Label size="small" htmlFor={`column-${key}`}>
                    {title}
                  </Label>
                </div>
              ))}
            </div>
          </fieldset>
        </Drawer.Body>
        <Drawer.Footer className="flex-col items-stretch gap-y-3">
          {progress !== undefined && <ProgressBar {...progress} />}
          <div className="flex justify-end gap-x-2">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary">
                {progress === undefined ? "Close" : "Stop"}
              </Button>
            </Drawer.Close>
            <Button
              size="small"
              isLoading={progress !== undefined}
              disabled={chosen.length === 0}
              onClick={() => void run()}
            >
              Export
            </Button>
          </div>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

function ProgressBar({ received, total }: Progress) {
  const share = total === 0 ? 0 : Math.floor((received / total) * 100)
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" role="status">
        {count(received)} of {total === 0 ? "…" : count(total)} rows
      </Text>
      <div
        role="progressbar"
        aria-label="Export"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        className="bg-ui-bg-subtle h-2 w-full overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-bg-interactive h-full transition-[width]"
          style={{ width: `${String(share)}%` }}
        />
      </div>
    </div>
  )
}
