import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import type { IInventoryService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import path from "node:path"
import { databaseRefusal, notEnoughStockFrom } from "medusa-plugin-stock-guard/contract"
import { balanced, connect } from "./books"
import { openShop, stockItem, type Shop } from "./shop"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "stock-guard-books",
  testSuite: ({ getContainer, dbConfig }) => {
    let shop: Shop
    let database: Client
    let inventory: IInventoryService

    beforeAll(async () => {
      shop = await openShop(getContainer())
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
      inventory = getContainer().resolve(Modules.INVENTORY)
    })
    afterEach(() => database.end())

    const stocked = (quantity: number): Promise<string> =>
      stockItem(getContainer(), "Mug", { [shop.locationId]: quantity })
    const reserve = async (
      inventory_item_id: string,
      quantity: number,
      allow_backorder = false,
    ): Promise<string> => {
      const made = await inventory.createReservationItems([
        {
          inventory_item_id,
          location_id: shop.locationId,
          quantity,
          allow_backorder,
          line_item_id: `line_${quantity}`,
        },
      ])
      return made[0]?.id ?? ""
    }
    const refused = async (write: Promise<unknown>): Promise<string | undefined> =>
      write.then(
        () => undefined,
        (error: unknown) => {
          const rule = typeof error === "object" && error !== null ? databaseRefusal(error)?.rule : undefined
          if (!rule) throw error
          return rule
        },
      )

    test("one call that reserves more in sum than there is is refused whole, with what is left in its detail", async () => {
      const item = await stocked(5)
      const four = {
        inventory_item_id: item,
        location_id: shop.locationId,
        quantity: 4,
        line_item_id: "line_kit",
      }
      const error: unknown = await inventory
        .createReservationItems([four, { ...four }])
        .catch((thrown: unknown) => thrown)
      expect(notEnoughStockFrom(error)).toEqual({
        code: "not_enough_stock",
        message: "Only 5 of “Mug” are left.",
        shortages: [
          {
            title: "Mug",
            sku: "MUG",
            requested: 8,
            available: 5,
            inventory_item_id: item,
            location_id: shop.locationId,
          },
        ],
      })
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 0])
    })

    test("of eight calls for one unit at once exactly one succeeds", async () => {
      const item = await stocked(1)
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => reserve(item, 1)))
      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1)
      expect(await balanced(database, item, shop.locationId)).toEqual([1, 1])
    })

    test("deleting a reservation gives its stock back", async () => {
      const item = await stocked(2)
      const id = await reserve(item, 2)
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 2])
      await inventory.deleteReservationItems([id])
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 0])
      await reserve(item, 2)
    })

    test("a deleted reservation can be restored while nobody else was promised its stock", async () => {
      const item = await stocked(2)
      const id = await reserve(item, 2)
      await inventory.softDeleteReservationItems([id])
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 0])
      await inventory.restoreReservationItems([id])
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 2])
    })

    test("a deleted reservation cannot be restored once its stock is promised to somebody else", async () => {
      const item = await stocked(2)
      const id = await reserve(item, 2)
      await inventory.softDeleteReservationItems([id])
      await reserve(item, 1)
      expect(await refused(inventory.restoreReservationItems([id]))).toBe("enough_stock")
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 1])
    })

    test("a reservation grows and shrinks within the stock and moves between locations", async () => {
      const item = await stocked(5)
      const id = await reserve(item, 2)
      await inventory.updateReservationItems([{ id, quantity: 5 }])
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 5])
      await inventory.updateReservationItems([{ id, quantity: 1 }])
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 1])
      expect(
        await refused(database.query("update reservation_item set quantity = 6 where id = $1", [id])),
      ).toBe("enough_stock")
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 1])
    })

    test("a backorder reservation is not limited by the stock, and firm ones still are", async () => {
      const item = await stocked(1)
      await reserve(item, 7, true)
      expect(await balanced(database, item, shop.locationId)).toEqual([1, 7])
      const insert = `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
         values ($3, $1, $2, 1, '{"value": "1", "precision": 20}')`
      await database.query(insert, [item, shop.locationId, "resitem_firm"])
      expect(await refused(database.query(insert, [item, shop.locationId, "resitem_over"]))).toBe(
        "enough_stock",
      )
      expect(await balanced(database, item, shop.locationId)).toEqual([1, 8])
    })

    test("stock below zero is refused, in numbers and in the raw column alike", async () => {
      const item = await stocked(3)
      const set = (sql: string): Promise<unknown> =>
        database.query(`update inventory_level set ${sql} where inventory_item_id = $1`, [item])
      expect(await refused(set("stocked_quantity = -1"))).toBe("stock_not_negative")
      expect(await refused(set(`raw_stocked_quantity = '{"value": "-1", "precision": 20}'`))).toBe(
        "stock_not_negative",
      )
      expect(await refused(inventory.adjustInventory(item, shop.locationId, -4))).toBe("stock_not_negative")
      expect(await balanced(database, item, shop.locationId)).toEqual([3, 0])
    })

    test("whatever is written to the reserved quantity, it stays the sum of the reservations", async () => {
      const item = await stocked(5)
      await reserve(item, 2)
      await database.query("update inventory_level set reserved_quantity = 0 where inventory_item_id = $1", [
        item,
      ])
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 2])
      await database.query("update inventory_level set stocked_quantity = 4 where inventory_item_id = $1", [
        item,
      ])
      expect(await balanced(database, item, shop.locationId)).toEqual([4, 2])
      expect(await inventory.retrieveAvailableQuantity(item, [shop.locationId]).then(Number)).toBe(2)
    })

    test("a negative reservation, which would make room for others, is refused", async () => {
      const item = await stocked(1)
      expect(
        await refused(
          database.query(
            `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
             values ('resitem_negative', $1, $2, -5, '{"value": "-5", "precision": 20}')`,
            [item, shop.locationId],
          ),
        ),
      ).toBe("quantity_not_negative")
    })

    test("forty reservations over two connections without any shared lock sell five of five, in both orders of items", async () => {
      const [one, other] = [
        await stocked(5),
        await stockItem(getContainer(), "Lid", { [shop.locationId]: 5 }),
      ]
      const connections = await Promise.all([connect(dbConfig.clientUrl), connect(dbConfig.clientUrl)])
      const buy = async (client: Client, index: number, items: string[]): Promise<boolean> => {
        const rows = items.map(
          (_, at) => `($${at + 2} || $1, $${at + 2}, '${shop.locationId}', 1, '{"value": "1"}')`,
        )
        const insert =
          "insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity) values "
        const outcome = await refused(client.query(insert + rows.join(","), [String(index), ...items]))
        expect([undefined, "enough_stock"]).toContain(outcome)
        return outcome === undefined
      }
      const sales = await Promise.all(
        connections.map(async (client, process) => {
          const sold: boolean[] = []
          const items = process === 0 ? [one, other] : [other, one]
          for (let index = 0; index < 20; index++) sold.push(await buy(client, process * 100 + index, items))
          return sold.filter(Boolean).length
        }),
      )
      expect(sales.reduce((sum, sold) => sum + sold, 0)).toBe(5)
      expect(await balanced(database, one, shop.locationId)).toEqual([5, 5])
      expect(await balanced(database, other, shop.locationId)).toEqual([5, 5])
      await Promise.all(connections.map((client) => client.end()))
    })
  },
})
