import type { Transfer, UnitMoney } from './schema'

/** 过户确认单: what both parties sign (domain.md §2.5). `money` as it stands when it is printed, in fen. */
export interface TransferSheet {
  readonly centerName: string
  readonly transfer: Transfer
  readonly money: UnitMoney
  readonly voided: Transfer['voided']
}
