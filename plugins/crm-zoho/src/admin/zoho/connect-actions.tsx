import { Button, Input, Label, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ConnectionStatus } from "../../contract"
import { call, sentenceOf } from "../call"
import { keys } from "./keys"

/** Test, connect, disconnect. */
export function ConnectActions({ status }: { status: ConnectionStatus }) {
  const queries = useQueryClient()
  const ask = usePrompt()
  const [isPasting, setPasting] = useState(false)
  const renew = () => queries.invalidateQueries({ queryKey: keys.all })
  const test = useMutation({
    mutationFn: () => call<ConnectionStatus>("/admin/zoho/connection/check", { method: "POST", body: {} }),
    onSuccess: (found) => {
      queries.setQueryData(keys.connection, found)
      if (found.problem) toast.error("The connection does not work", { description: found.problem.message })
      else toast.success(`Zoho answers: ${found.org?.name ?? "organisation"}`)
    },
    onError: (error) => toast.error("Not tested", { description: sentenceOf(error) }),
  })
  const connect = useMutation({
    mutationFn: () => call<{ url: string }>("/admin/zoho/connection/connect", { method: "POST", body: {} }),
    onSuccess: ({ url }) => {
      window.location.assign(url)
    },
    onError: (error) => toast.error("Not connected", { description: sentenceOf(error) }),
  })
  const disconnect = useMutation({
    mutationFn: () =>
      call<ConnectionStatus>("/admin/zoho/connection/disconnect", { method: "POST", body: {} }),
    onSuccess: async () => {
      toast.success("Disconnected. Paid orders are kept, and follow when somebody connects again.")
      await renew()
    },
    onError: (error) => toast.error("Not disconnected", { description: sentenceOf(error) }),
  })
  const isThere = status.source !== "none"
  const confirmDisconnect = async () => {
    const isSure = await ask({
      title: "Disconnect from Zoho CRM?",
      description:
        "The consent is revoked in Zoho. Deliveries wait until somebody connects again; nothing is lost.",
      confirmText: "Disconnect",
    })
    if (isSure) disconnect.mutate()
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap gap-2">
        {isThere && (
          <Button size="small" variant="secondary" isLoading={test.isPending} onClick={() => test.mutate()}>
            Test connection
          </Button>
        )}
        <Button
          size="small"
          variant={isThere ? "secondary" : "primary"}
          isLoading={connect.isPending}
          onClick={() => connect.mutate()}
        >
          {isThere ? "Connect again" : "Connect to Zoho"}
        </Button>
        <Button size="small" variant="transparent" onClick={() => setPasting(!isPasting)}>
          Paste a code
        </Button>
        {status.source === "admin" && (
          <Button
            size="small"
            variant="danger"
            isLoading={disconnect.isPending}
            onClick={() => void confirmDisconnect()}
          >
            Disconnect
          </Button>
        )}
      </div>
      {isPasting && (
        <GrantCode
          onDone={() => {
            setPasting(false)
            void renew()
          }}
        />
      )}
    </div>
  )
}

/** The way for a self client: a code made by hand in the API console. */
function GrantCode({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState("")
  const send = useMutation({
    mutationFn: () =>
      call<ConnectionStatus>("/admin/zoho/connection/grant-code", {
        method: "POST",
        body: { code: code.trim() },
      }),
    onSuccess: ({ org }) => {
      toast.success(`Connected to ${org?.name ?? "Zoho CRM"}`)
      onDone()
    },
    onError: (error) => toast.error("Not connected", { description: sentenceOf(error) }),
  })
  return (
    <form
      className="flex flex-col gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <Label size="small" htmlFor="zoho-grant-code">
        Code from the API console (Self Client, Generate Code)
      </Label>
      <div className="flex gap-2">
        <Input
          id="zoho-grant-code"
          size="small"
          className="min-w-0 flex-1"
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button size="small" type="submit" isLoading={send.isPending} disabled={code.trim().length < 10}>
          Connect
        </Button>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        It is good once and for a few minutes. Scopes: ZohoCRM.modules.ALL, ZohoCRM.settings.modules.READ,
        ZohoCRM.settings.fields.READ, ZohoCRM.settings.layouts.READ, ZohoCRM.org.READ, ZohoCRM.users.READ,
        ZohoCRM.coql.READ
      </Text>
    </form>
  )
}
