/** What people call whoever acted, by ids: users by e-mail address, keys by their title. A shopper stays one. */
export const NAMES = `
select id, email as name from "user" where id = any (:ids)
union all
select id, title from api_key where id = any (:ids)`
