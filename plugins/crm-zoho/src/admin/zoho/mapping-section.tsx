import { Button, Container, Heading, Input, InlineTip, Text, toast } from "@medusajs/ui"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { Mapping, MappingFindings, MappingView, MetadataView, ModuleList } from "../../contract"
import { call, CallError, sentenceOf } from "../call"
import { localTime } from "../format"
import { LoadState } from "../parts/load-state"
import { FindingList } from "./finding-list"
import { keys } from "./keys"
import { MappingShape } from "./mapping-shape"
import { PreviewDrawer } from "./preview-drawer"
import { RuleTable } from "./rule-table"
import { useLate } from "./use-late"

/** How orders become records: edited here, held against Zoho's own fields, saved in versions. */
export function MappingSection() {
  const view = useQuery({ queryKey: keys.mapping, queryFn: () => call<MappingView>("/admin/zoho/mapping") })
  return (
    <Container className="divide-y p-0">
      {view.data ? (
        // Another version is another form: what was typed belongs to the one before.
        <Editor key={view.data.version} view={view.data} />
      ) : (
        <LoadState error={view.error} retry={() => void view.refetch()} />
      )}
    </Container>
  )
}

function Editor({ view }: { view: MappingView }) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Mapping>(view.mapping)
  const [note, setNote] = useState("")
  const [isPreviewing, setPreviewing] = useState(false)
  const modules = useQuery({
    queryKey: keys.modules,
    queryFn: () => call<ModuleList>("/admin/zoho/modules"),
    retry: false,
  })
  const fields = useQuery({
    queryKey: keys.metadata(draft.module),
    queryFn: () => call<MetadataView>(`/admin/zoho/metadata?module=${encodeURIComponent(draft.module)}`),
    retry: false,
  })
  const late = useLate(draft, 500)
  const check = useQuery({
    queryKey: keys.check(late),
    queryFn: () =>
      call<MappingFindings>("/admin/zoho/mapping/check", { method: "POST", body: { mapping: late } }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(view.mapping)
  const show = (saved: MappingView) => {
    queries.setQueryData(keys.mapping, saved)
    void queries.invalidateQueries({ queryKey: keys.acts })
    void queries.invalidateQueries({ queryKey: keys.destinations })
  }
  const save = useMutation({
    mutationFn: () =>
      call<MappingView>("/admin/zoho/mapping", {
        method: "PUT",
        body: { mapping: draft, version: view.version, ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    onSuccess: (saved) => {
      toast.success(`Version ${String(saved.version)} is in force`)
      show(saved)
    },
    onError: (error) => {
      toast.error("Not saved", { description: sentenceOf(error) })
      if (error instanceof CallError && error.code === "mapping_changed")
        void queries.invalidateQueries({ queryKey: keys.mapping })
    },
  })
  const refresh = useMutation({
    mutationFn: () => call<MappingView>("/admin/zoho/metadata/refresh", { method: "POST", body: {} }),
    onSuccess: async (checked) => {
      show(checked)
      await queries.invalidateQueries({ queryKey: keys.all })
      toast.success("Zoho's fields are up to date")
    },
    onError: (error) => toast.error("Not refreshed", { description: sentenceOf(error) }),
  })
  const findings = check.data?.findings ?? []
  const isUnfit = findings.some(({ severity }) => severity === "error")
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">Mapping</Heading>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {view.saved_at && view.saved_by
              ? `Version ${String(view.version)}, saved by ${view.saved_by}, ${localTime(view.saved_at)}`
              : "From the shop's configuration; nobody has saved one here yet"}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            variant="secondary"
            isLoading={refresh.isPending}
            onClick={() => refresh.mutate()}
          >
            Refresh fields
          </Button>
          <Button size="small" variant="secondary" onClick={() => setPreviewing(true)}>
            Preview
          </Button>
        </div>
      </div>
      {fields.error && (
        <div className="px-6 py-4">
          <InlineTip variant="warning" label="Fields" role="alert">
            Zoho&apos;s fields cannot be shown. {sentenceOf(fields.error)}
          </InlineTip>
        </div>
      )}
      {view.check?.fault && (
        <div className="px-6 py-4">
          <InlineTip variant="warning" label="Last look">
            {view.check.fault} What was found before still stands.
          </InlineTip>
        </div>
      )}
      <FindingList findings={findings} />
      <MappingShape
        draft={draft}
        onChange={setDraft}
        modules={modules.data?.modules ?? []}
        fields={fields.data?.fields ?? []}
      />
      <RuleTable draft={draft} onChange={setDraft} fields={fields.data?.fields ?? []} findings={findings} />
      <form
        className="flex flex-wrap items-center justify-end gap-2 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Input
          size="small"
          className="min-w-0 flex-1"
          aria-label="Note about this version"
          placeholder="Note about this version"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          size="small"
          type="button"
          variant="transparent"
          disabled={!isChanged}
          onClick={() => setDraft(view.mapping)}
        >
          Undo changes
        </Button>
        <Button size="small" type="submit" isLoading={save.isPending} disabled={!isChanged || isUnfit}>
          Save
        </Button>
      </form>
      {isPreviewing && <PreviewDrawer mapping={draft} onClose={() => setPreviewing(false)} />}
    </>
  )
}
