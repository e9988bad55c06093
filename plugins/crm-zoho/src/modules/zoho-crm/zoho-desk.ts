import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ZohoSettings } from "../../domain"
import { latestActs, writeAct } from "./acts"
import type { ActRow, NewAct } from "./acts"
import { ConnectStates } from "./connect-states"
import { Connections } from "./connections"
import type { OpenConnection } from "./connections"
import { Grants } from "./grants"
import { Looks } from "./looks"
import { MappingChecks } from "./mapping-checks"
import { MappingVersions } from "./mapping-versions"
import { MetadataCache } from "./metadata-cache"
import { SealedBox } from "./sealed-box"

/** Everything about the connection and the mapping that all processes share; absent when the plugin is off. */
export class ZohoDesk {
  readonly connections: Connections
  readonly grants: Grants
  readonly states: ConnectStates
  readonly looks: Looks
  readonly mappings: MappingVersions
  readonly checks: MappingChecks
  readonly clock = (): Date => new Date()

  constructor(
    private readonly db: Knex,
    readonly settings: ZohoSettings,
  ) {
    const box = new SealedBox(settings.encryptionKey)
    this.grants = new Grants(db, box, settings.client)
    this.connections = new Connections({ db, box, grants: this.grants, settings })
    this.states = new ConnectStates(db)
    this.looks = new Looks(db)
    this.mappings = new MappingVersions(db)
    this.checks = new MappingChecks(db)
  }

  /** What the organisation behind this connection has. */
  metadataOf({ fingerprint }: OpenConnection): MetadataCache {
    return new MetadataCache(this.db, fingerprint, this.clock)
  }

  async writeAct(act: NewAct): Promise<void> {
    await writeAct(this.db, act)
  }

  /** Newest first. */
  async latestActs(limit: number): Promise<readonly ActRow[]> {
    return latestActs(this.db, limit)
  }
}
