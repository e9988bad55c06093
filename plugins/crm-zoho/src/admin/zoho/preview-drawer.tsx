import { CodeBlock, Drawer, InlineTip, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { Mapping, MappingPreview } from "../../contract"
import { call } from "../call"
import { LoadState } from "../parts/load-state"

/** What Zoho would be sent for the order that was paid last. Nothing is sent. */
export function PreviewDrawer({ mapping, onClose }: { mapping: Mapping; onClose: () => void }) {
  const view = useQuery({
    queryKey: ["zoho", "preview", mapping],
    queryFn: () =>
      call<MappingPreview>("/admin/zoho/mapping/preview", {
        method: "POST",
        body: { latest: true, mapping },
      }),
    retry: false,
    gcTime: 0,
  })
  return (
    <Drawer
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Preview</Drawer.Title>
          <Drawer.Description>
            {view.data
              ? `Order ${view.data.order_number}, to ${view.data.module}. Nothing is sent.`
              : "The order that was paid last"}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          {view.data ? (
            <Preview preview={view.data} />
          ) : (
            <LoadState error={view.error} retry={() => void view.refetch()} />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function Preview({ preview }: { preview: MappingPreview }) {
  const code = JSON.stringify(preview.payload, null, 2)
  return (
    <>
      {preview.cuts.map(({ field, from, to }) => (
        <InlineTip key={field} variant="warning" label="Cut">
          {field} is cut from {String(from)} to {String(to)} characters.
        </InlineTip>
      ))}
      <CodeBlock snippets={[{ language: "json", label: "Body of the call", code, hideLineNumbers: true }]}>
        <CodeBlock.Header />
        <CodeBlock.Body className="[&_code]:!whitespace-pre-wrap [&_code]:[overflow-wrap:anywhere]" />
      </CodeBlock>
      {preview.left_out.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          Left out, because this order says nothing about them: {preview.left_out.join(", ")}
        </Text>
      )}
    </>
  )
}
