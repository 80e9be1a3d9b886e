import type { Tenancy } from './schema'

/** 租户迁出单: what was looked at, what was settled, who signs (domain.md §2.4 退租通知书 to security, engineering, finance). */
export interface MoveOutSheet {
  readonly centerName: string
  readonly tenancy: Tenancy
}
