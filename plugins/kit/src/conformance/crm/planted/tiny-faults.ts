import type { CrmFaultAbilities } from "../crm-abilities"
import type { ShopOrder } from "../crm-books"
import { during } from "./during"
import type { TinyCrm } from "./tiny-crm"

/** What can go wrong with the tiny CRM. */
export function tinyFaults(crm: TinyCrm) {
  return {
    whileDown: (act: () => Promise<void>) =>
      during(
        () => (crm.down = true),
        act,
        () => (crm.down = false),
      ),
    whileThrottled: (act: () => Promise<void>) =>
      during(
        () => (crm.throttled = true),
        act,
        () => (crm.throttled = false),
      ),
    loseAnswers: (count: number, act: () => Promise<void>) =>
      during(
        () => (crm.lostAnswers = count),
        act,
        () => (crm.lostAnswers = 0),
      ),
    whileWritesOvertake: (act: () => Promise<void>) =>
      during(
        () => (crm.overtaking = true),
        act,
        () => (crm.overtaking = false),
      ),
    whileRevoked: (act: () => Promise<void>) =>
      during(
        () => {
          crm.revoked = true
          crm.endToken()
        },
        act,
        () => (crm.revoked = false),
      ),
    endAccessToken: async () => crm.endToken(),
    tokensGiven: async () => crm.tokensGiven,
    refuseField: (field: string, act: () => Promise<void>) =>
      during(
        () => (crm.unknownField = field),
        act,
        () => (crm.unknownField = undefined),
      ),
    addMandatoryField: (act: (field: string) => Promise<void>) =>
      during(
        () => (crm.mandatoryField = "Branch"),
        () => act("Branch"),
        () => (crm.mandatoryField = undefined),
      ),
    refuseOneOf: ({ id }: ShopOrder, act: () => Promise<void>) =>
      during(
        () => (crm.refusedOrder = id),
        act,
        () => (crm.refusedOrder = undefined),
      ),
  } satisfies CrmFaultAbilities
}
