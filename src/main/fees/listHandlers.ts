import { openOf } from '../../shared/fees/allocation'
import type { feesContract } from '../../shared/fees/contract'
import { formatFen, sumFen } from '../../shared/money'
import type { Receipt } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import { priceOn } from '../../shared/fees/charge'
import type { View } from '../collections'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { workbookOf } from '../workbook'
import { arrearsByAge, arrearsRows, receiptsFen } from './facts'

type Lists = Pick<
  HandlersOf<typeof feesContract>,
  'fees.tariffs' | 'fees.addTariff' | 'fees.addPrice' | 'fees.retireTariff' | 'fees.bills' | 'fees.receipts' | 'fees.arrears' | 'fees.exportReceipts'
>

const has = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

interface ReceiptFilter {
  readonly search: string
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly method: string | null
  readonly state: 'valid' | 'voided' | 'all'
}

const receiptsFor = (view: View, filter: ReceiptFilter): readonly Receipt[] =>
  [...view.receipts.all()]
    .filter((receipt) => !filter.fromOn || receipt.issuedOn >= filter.fromOn)
    .filter((receipt) => !filter.toOn || receipt.issuedOn <= filter.toOn)
    .filter((receipt) => filter.state === 'all' || (filter.state === 'voided') === (receipt.voided !== null))
    .filter((receipt) => !filter.method || receipt.payments.some((payment) => payment.method === filter.method))
    .filter((receipt) => has(filter.search, receipt.no, receipt.payer, receipt.unitLabel, ...receipt.lines.map((line) => line.item)))
    .sort((a, b) => b.no.localeCompare(a.no))

export const listHandlers: Lists = {
  'fees.tariffs': (view, { withRetired }, context) =>
    [...view.tariffs.all()]
      .filter((tariff) => withRetired || tariff.retiredOn === null || tariff.retiredOn > context.today)
      .map((tariff) => {
        const prices = [...view.tariffPrices.where('tariff', tariff.id)].sort((a, b) => b.fromOn.localeCompare(a.fromOn))
        return { tariff, siteName: view.sites.get(tariff.siteId)?.name ?? '', priceE4: priceOn(prices, context.today) ?? null, prices }
      }),

  'fees.addTariff': (draft, { priceE4, fromOn, ...facts }, context) => {
    if (!draft.sites.get(facts.siteId)) refuse('fees.unknownSite')
    const namesake = draft.tariffs.where('site', facts.siteId).find((tariff) => tariff.name === facts.name && !tariff.retiredOn)
    if (namesake) refuse('fees.tariffNameTaken', { name: facts.name }, 'name')
    const tariff = draft.tariffs.insert({ id: context.newId('tariff'), ...facts, retiredOn: null, createdAt: context.now })
    draft.tariffPrices.insert({ id: context.newId('price'), tariffId: tariff.id, priceE4, fromOn, createdAt: context.now })
    return tariff
  },

  'fees.addPrice': (draft, { tariffId, priceE4, fromOn }, context) => {
    const tariff = draft.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.retiredOn) refuse('fees.tariffRetired', { item: tariff.name })
    const prices = draft.tariffPrices.where('tariff', tariffId)
    if (prices.some((price) => price.fromOn === fromOn)) refuse('fees.priceTaken', { day: fromOn }, 'fromOn')
    const billed = draft.bills.where('tariff', tariffId).find((bill) => !bill.voided && bill.toOn >= fromOn)
    if (billed) refuse('fees.billedPast', { item: tariff.name, month: billed.month }, 'fromOn')
    return draft.tariffPrices.insert({ id: context.newId('price'), tariffId, priceE4, fromOn, createdAt: context.now })
  },

  'fees.retireTariff': (draft, { tariffId }, context) => {
    const tariff = draft.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.retiredOn) refuse('fees.tariffRetired', { item: tariff.name })
    return draft.tariffs.update(tariffId, { retiredOn: context.today })
  },

  'fees.bills': (view, input) => {
    const all = input.month ? view.bills.where('month', input.month) : input.state === 'open' ? view.bills.where('open', 'open') : [...view.bills.all()]
    const found = all
      .filter((bill) => {
        if (input.state === 'all') return true
        if (input.state === 'voided') return bill.voided !== null
        return !bill.voided && openOf(bill) > 0 === (input.state === 'open')
      })
      .filter((bill) => has(input.search, bill.unitLabel, bill.tariffName, bill.note))
    const page = pageOf(found, {
      ...input,
      sort: input.sort ?? { by: 'dueOn', descending: false },
      values: {
        unitLabel: (bill) => bill.unitLabel,
        month: (bill) => bill.month,
        dueOn: (bill) => bill.dueOn,
        amountFen: (bill) => bill.amountFen,
        tariffName: (bill) => bill.tariffName,
      },
    })
    return { ...page, amountFen: sumFen(found.map((bill) => bill.amountFen)), openFen: sumFen(found.map(openOf)) }
  },

  'fees.receipts': (view, input) => {
    const found = receiptsFor(view, input)
    const page = pageOf(found, {
      ...input,
      values: {
        no: (receipt) => receipt.no,
        unitLabel: (receipt) => receipt.unitLabel,
        payer: (receipt) => receipt.payer,
        totalFen: (receipt) => receipt.totalFen,
        at: (receipt) => receipt.at,
      },
    })
    return { ...page, validFen: receiptsFen(found) }
  },

  'fees.arrears': (view, input, context) => {
    const found = arrearsRows(view, context.today)
      .filter((row) => !input.age || row.age === input.age)
      .filter((row) => has(input.search, row.unitLabel, row.ownerName))
    const page = pageOf(found, {
      ...input,
      sort: input.sort ?? { by: 'openFen', descending: true },
      values: {
        unitLabel: (row) => row.unitLabel,
        ownerName: (row) => row.ownerName,
        openFen: (row) => row.openFen,
        overdueFen: (row) => row.overdueFen,
        oldestDueOn: (row) => row.oldestDueOn,
      },
    })
    return { ...page, ages: arrearsByAge(view, context.today), openFen: sumFen(found.map((row) => row.openFen)) }
  },

  'fees.exportReceipts': prepared({
    prepare: async (view, { fromOn, toOn, headings, fileName }, context) => {
      const rows = receiptsFor(view, { search: '', method: null, state: 'all', fromOn, toOn }).map((receipt) => [
        receipt.no,
        receipt.issuedOn,
        receipt.unitLabel,
        receipt.payer,
        receipt.lines.map((line) => line.item).join('、'),
        receipt.voided ? '' : formatFen(receipt.totalFen),
        receipt.payments.map((payment) => payment.method).join('、'),
        receipt.byName,
        receipt.voided?.reason ?? '',
      ])
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}
