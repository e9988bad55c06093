#!/usr/bin/env node
"use strict"

const command = process.argv[2]

if (command === "sandbox") {
  process.argv.splice(2, 1)
  require("../.medusa/server/src/sandbox/cli.js")
} else {
  process.stdout.write("Usage: medusa-payment-billdesk sandbox [--help]\n")
  process.exitCode = command === undefined || command === "--help" ? 0 : 2
}
