import { Bookmarks, Trash } from "@medusajs/icons"
import { Button, IconButton, Input, Popover, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { SavedView, SavedViewList } from "../../contract/desk-page"
import { call } from "../call"
import { useLoaded } from "../use-loaded"
import { filtersOf } from "./desk-address"

interface SavedViewsProps {
  readonly address: URLSearchParams
  readonly onOpen: (address: URLSearchParams) => void
}

/** What a person looks at often, kept under a name. Nobody sees another's. */
export function SavedViews({ address, onOpen }: SavedViewsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { view, reload } = useLoaded<SavedViewList>("/admin/order-desk/views")
  const views = view.state === "ready" ? view.data.views : []
  const query = filtersOf(address).toString()
  const current = views.find((each) => each.query === query)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const answer = await call("/admin/order-desk/views", "POST", {
      name: new FormData(form).get("name"),
      query,
    })
    if (!answer.ok) return void toast.error("The view was not kept", { description: answer.message })
    form.reset()
    reload()
  }
  const remove = async (saved: SavedView) => {
    const answer = await call(`/admin/order-desk/views/${saved.id}`, "DELETE")
    if (!answer.ok) toast.error("The view was not deleted", { description: answer.message })
    reload()
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary">
          <Bookmarks />
          <bdi className="max-w-40 truncate">{current === undefined ? "Views" : `View: ${current.name}`}</bdi>
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end" className="flex w-80 flex-col gap-y-3 p-4">
        {views.length === 0 && (
          <p className="txt-small text-ui-fg-subtle">
            No views yet. Filter, search and sort, then keep it under a name.
          </p>
        )}
        <ul className="flex max-h-72 flex-col overflow-y-auto">
          {views.map((saved) => (
            <li key={saved.id} className="flex items-center justify-between gap-x-2">
              <Button
                size="small"
                variant="transparent"
                className="min-w-0 flex-1 justify-start"
                aria-current={saved.query === query}
                onClick={() => {
                  onOpen(new URLSearchParams(saved.query))
                  setIsOpen(false)
                }}
              >
                <bdi className="truncate">{saved.name}</bdi>
              </Button>
              <IconButton
                size="small"
                variant="transparent"
                aria-label={`Delete the view ${saved.name}`}
                onClick={() => void remove(saved)}
              >
                <Trash />
              </IconButton>
            </li>
          ))}
        </ul>
        <form onSubmit={(event) => void save(event)} className="flex gap-x-2">
          <Input
            name="name"
            size="small"
            required
            maxLength={60}
            aria-label="Name of the view"
            placeholder="Name"
          />
          <Button size="small" type="submit" className="shrink-0">
            Keep
          </Button>
        </form>
      </Popover.Content>
    </Popover>
  )
}
