import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Act } from './rows'

interface Statement {
  run(...values: readonly unknown[]): unknown
}
interface Sqlite {
  prepare(sql: string): Statement
  exec(sql: string): unknown
  close(): void
}

export interface RowsInSqlite {
  /** One durable transaction of three rows. */
  commit(act: Act): void
  close(): void
}

/** better-sqlite3 as scripts/bench.mjs brought it; undefined when it could not be had. */
const open = (path: string): Sqlite | undefined => {
  const home = process.env.BENCH_SQLITE
  if (!home) return undefined
  const require = createRequire(join(home, 'package.json'))
  const Database = require('better-sqlite3') as new (path: string) => Sqlite
  return new Database(path)
}

const tables = `
  pragma journal_mode = WAL;
  pragma synchronous = FULL;
  create table bills (id text primary key, unitId text, feeCode text, month text, amountFen int, paidFen int, dueOn text, state text, note text);
  create index billsOfUnit on bills (unitId);
  create table payments (id text primary key, billId text, receipt text, amountFen int, way text, paidAt text, staffId text);
  create index paymentsOfBill on payments (billId);
  create table audit (id text primary key, subjectId text, at text, what text);
  create index auditOfSubject on audit (subjectId);`

export const rowsInSqlite = (path: string): RowsInSqlite | undefined => {
  const db = open(path)
  if (!db) return undefined
  db.exec(tables)
  const [begin, end] = [db.prepare('begin immediate'), db.prepare('commit')]
  const bills = db.prepare('insert into bills values (?,?,?,?,?,?,?,?,?)')
  const payments = db.prepare('insert into payments values (?,?,?,?,?,?,?)')
  const audit = db.prepare('insert into audit values (?,?,?,?)')
  return {
    commit: ({ bill, payment, line }) => {
      begin.run()
      bills.run(...Object.values(bill))
      payments.run(...Object.values(payment))
      audit.run(...Object.values(line))
      end.run()
    },
    close: () => db.close(),
  }
}
