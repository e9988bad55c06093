const tick = require("../../../tick")

module.exports = {
  POST: async (req, res) => {
    await tick(req.scope, "webhook")
    res.sendStatus(200)
  },
}
