import { expect, test } from "vitest"
import type { SendFailure } from "../protocol"
import { kindOfFailure, MEANINGS } from "./verdict-of-failure"

const NOTHING: SendFailure = { code: "", cause: "", reply: undefined, command: "", words: "" }
const kindOf = (part: Partial<SendFailure>) => kindOfFailure({ ...NOTHING, ...part })

test.each([
  ["an unknown mailbox", { code: "EENVELOPE", reply: 550, command: "RCPT TO" }, "recipient_refused", "dead"],
  ["a full mailbox", { code: "EENVELOPE", reply: 452, command: "RCPT TO" }, "refused_for_now", "retry"],
  ["greylisting", { code: "EENVELOPE", reply: 450, command: "RCPT TO" }, "refused_for_now", "retry"],
  ["a mail taken for spam", { code: "EMESSAGE", reply: 554, command: "DATA" }, "message_refused", "dead"],
  [
    "an own address that is not ours",
    { code: "EENVELOPE", reply: 553, command: "MAIL FROM" },
    "sender_refused",
    "pause_destination",
  ],
  [
    "a wrong password",
    { code: "EAUTH", reply: 535, command: "AUTH PLAIN" },
    "login_refused",
    "pause_destination",
  ],
  [
    "a server that wants a login",
    { code: "EENVELOPE", reply: 530, command: "MAIL FROM" },
    "login_refused",
    "pause_destination",
  ],
  [
    "a login that cannot be checked",
    { code: "EAUTH", reply: 454, command: "AUTH PLAIN" },
    "login_not_possible_now",
    "pause_destination",
  ],
  [
    "a server without STARTTLS",
    { code: "ETLS", reply: 502, command: "STARTTLS" },
    "tls_failed",
    "pause_destination",
  ],
  [
    "a certificate of somebody else",
    { code: "ESOCKET", cause: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONN" },
    "tls_failed",
    "pause_destination",
  ],
  [
    "nobody on the port",
    { code: "ESOCKET", cause: "ECONNREFUSED", command: "CONN" },
    "server_unreachable",
    "pause_destination",
  ],
  [
    "a name that nobody knows",
    { code: "EDNS", cause: "ENOTFOUND", command: "CONN" },
    "server_unreachable",
    "pause_destination",
  ],
  [
    "a greeting that turns us away",
    { code: "EPROTOCOL", reply: 554, command: "CONN" },
    "server_refuses_us",
    "pause_destination",
  ],
  [
    "a server that closes for now",
    { code: "ECONNECTION", reply: 421, command: "CONN" },
    "refused_for_now",
    "retry",
  ],
  ["a full disk", { code: "ENOSPC" }, "folder_not_writable", "pause_destination"],
  ["a connection that broke", { code: "ECONNECTION", command: "CONN" }, "answer_lost", "retry"],
  ["silence", { code: "ETIMEDOUT", cause: "SOCKET_TIMEOUT", command: "CONN" }, "answer_lost", "retry"],
  ["something nobody foresaw", {}, "answer_lost", "retry"],
] as const)("%s", (_what, failure, kind, verdict) => {
  expect(kindOf(failure)).toBe(kind)
  expect(MEANINGS[kind].verdict.kind).toBe(verdict)
})

test("only a lost answer leaves a doubt, and only what a person must mend is not probed", () => {
  const doubtful = Object.entries(MEANINGS).filter(([, { verdict }]) => !verdict.nothingSent)
  expect(doubtful.map(([kind]) => kind)).toEqual(["answer_lost"])
  const standing = Object.entries(MEANINGS).filter(
    ([, { verdict }]) => verdict.kind === "pause_destination" && !("probeAfter" in verdict),
  )
  expect(standing.map(([kind]) => kind)).toEqual(["sender_refused", "login_refused"])
})
