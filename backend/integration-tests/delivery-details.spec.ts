import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { openDemoShop } from "./shop"
import { cartAnswer, productsAnswer, refusedDetails, regionsAnswer } from "./answers"
import { sender, type Send } from "./store-api"

const ADDRESS = {
  first_name: "Asha",
  last_name: "Rao",
  phone: "098765 43210",
  address_1: "12 MG Road",
  city: "Pune",
  postal_code: "411 001",
  province: "mh",
  country_code: "in",
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let store: Send
    let cartId: string
    let mug: string

    beforeAll(async () => {
      container = getContainer()
      const { publishableKey } = await openDemoShop(container)
      store = sender(api, { "x-publishable-api-key": publishableKey })
      const region = regionsAnswer.parse((await store("GET", "/store/regions")).body).regions[0]
      const fields = "*variants.calculated_price,+variants.inventory_quantity,+metadata,*images"
      const listed = await store(
        "GET",
        `/store/products?handle=ceramic-mug&region_id=${region?.id}&fields=${fields}`,
      )
      mug = productsAnswer.parse(listed.body).products[0]?.variants[0]?.id ?? ""
      const made = await store("POST", "/store/carts", {
        region_id: region?.id,
        items: [{ variant_id: mug, quantity: 1 }],
      })
      cartId = cartAnswer.parse(made.body).cart.id
    })

    const update = (body: object) => store("POST", `/store/carts/${cartId}`, body)
    const complete = () => store("POST", `/store/carts/${cartId}/complete`)
    const errorsOf = (answer: { status: number; body: unknown }) => {
      expect(answer.status).toBe(400)
      const { errors, message } = refusedDetails.parse(answer.body)
      return { fields: Object.keys(errors), message }
    }

    it("details are stored in one form, whatever form they were typed in", async () => {
      const answer = await update({
        email: "Asha.Rao@Example.COM",
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      })
      const { cart } = cartAnswer.parse(answer.body)
      const canonical = { phone: "+919876543210", province: "Maharashtra", postal_code: "411001" }
      expect(cart.email).toBe("asha.rao@example.com")
      expect(cart.shipping_address).toMatchObject(canonical)
      expect(cart.billing_address).toMatchObject(canonical)
    })

    it.each([
      ["mobile", { phone: "12345" }],
      ["mobile", { phone: "+1 415 555 0100" }],
      ["pincode", { postal_code: "012345" }],
      ["state", { province: "Bavaria" }],
      ["country", { country_code: "de" }],
      ["fullName", { first_name: "R2D2" }],
      ["address1", { address_1: "x".repeat(10_000) }],
      ["city", { city: "Pu\u0000ne" }],
    ])("a bad %s is refused with a sentence: %j", async (field, part) => {
      const { fields, message } = errorsOf(await update({ shipping_address: part }))
      expect(fields).toEqual([field])
      expect(message).toMatch(/\.$/)
    })

    it("a bad e-mail address is refused in the same words as the other details", async () => {
      expect(errorsOf(await update({ email: "asha@@example" })).fields).toEqual(["email"])
    })

    it("a bad detail is refused while the cart is being made", async () => {
      const answer = await store("POST", "/store/carts", { shipping_address: { ...ADDRESS, phone: "5" } })
      expect(errorsOf(answer).fields).toEqual(["mobile"])
    })

    it("the billing address obeys the same rules", async () => {
      expect(errorsOf(await update({ billing_address: { postal_code: "1" } })).fields).toEqual([
        "billing.pincode",
      ])
    })

    it.each(["/STORE/Carts/", "/store/carts//"])(
      "another spelling of the path does not get round the check: %s",
      async (path) => {
        const answer = await store("POST", `${path}${cartId}/`, { shipping_address: { phone: "12345" } })
        expect([400, 404]).toContain(answer.status)
      },
    )

    it("a GSTIN with a typing error is refused, a right one is stored in capitals", async () => {
      expect(errorsOf(await update({ metadata: { gstin: "27AAPFU0939F1ZW" } })).fields).toEqual(["gstin"])
      await update({ metadata: { gstin: "27aapfu0939f1zv" } })
      expect((await container.resolve(Modules.CART).retrieveCart(cartId)).metadata).toEqual({
        gstin: "27AAPFU0939F1ZV",
      })
    })

    it("a few details may be sent before the others, and an order asks for all of them", async () => {
      const answer = await update({ shipping_address: { postal_code: "411001", phone: "9876543210" } })
      expect(answer.status).toBe(200)
      const { fields } = errorsOf(await complete())
      expect(fields).toEqual(["fullName", "address1", "city", "state", "email"])
    })

    it("no payment can be started without complete details", async () => {
      expect(errorsOf(await store("POST", `/store/carts/${cartId}/payment-attempts`)).fields).toContain(
        "mobile",
      )
    })

    it("a bad detail that reached the cart by another way stops the order", async () => {
      await update({ email: "asha@example.com", shipping_address: ADDRESS })
      await container
        .resolve(Modules.CART)
        .updateCarts(cartId, { shipping_address: { ...ADDRESS, phone: "12345" } })
      expect(errorsOf(await complete()).fields).toEqual(["mobile"])
    })

    it("a valid detail that reached the cart by another way is brought into its form before the order is made", async () => {
      await update({ email: "asha@example.com" })
      await container.resolve(Modules.CART).updateCarts(cartId, { shipping_address: ADDRESS })
      // Refused for want of a delivery option or a payment, not for its details.
      expect(refusedDetails.safeParse((await complete()).body).success).toBe(false)
      const cart = await container
        .resolve(Modules.CART)
        .retrieveCart(cartId, { relations: ["shipping_address"] })
      expect(cart.shipping_address).toMatchObject({
        phone: "+919876543210",
        province: "Maharashtra",
        postal_code: "411001",
      })
    })
  },
})
