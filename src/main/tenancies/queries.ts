import type { TenancyFilter, TenancyView, tenanciesContract } from '../../shared/tenancies/contract'
import { noticeMissingDays, uncovered } from '../../shared/tenancies/rules'
import type { Tenancy } from '../../shared/tenancies/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { pageOf } from '../list'
import { typed } from '../people/search'
import { workbookOf } from '../workbook'
import { blockersOf, tenancyOf, tenancyRow } from './facts'

type Queries = Pick<
  HandlersOf<typeof tenanciesContract>,
  | 'tenancies.counts'
  | 'tenancies.list'
  | 'tenancies.file'
  | 'tenancies.ofUnit'
  | 'tenancies.items'
  | 'tenancies.export'
>

type Row = ReturnType<typeof tenancyRow>

const IN_VIEW: Readonly<Record<TenancyView, (row: Row) => boolean>> = {
  current: ({ state }) => state === 'active' || state === 'expired' || state === 'leaving',
  expiring: ({ expiring }) => expiring,
  leaving: ({ state }) => state === 'leaving',
  left: ({ state }) => state === 'left',
  all: () => true,
}

const rowsFor = (view: View, filter: Pick<TenancyFilter, 'search' | 'view'>, context: Context) => {
  const text = typed(filter.search)
  const fits = ({ no, unitLabel, tenantName, leaseNo }: Tenancy): boolean =>
    text === '' ||
    [no, unitLabel, tenantName, leaseNo].some((each) => each.normalize('NFKC').toLowerCase().includes(text))
  return [...view.tenancies.all()]
    .reverse()
    .filter(fits)
    .map((tenancy) => tenancyRow(view, tenancy, context))
    .filter(IN_VIEW[filter.view])
}

const VALUES = {
  no: ({ tenancy }: Row) => tenancy.no,
  unitLabel: ({ tenancy }: Row) => tenancy.unitLabel,
  tenantName: ({ tenancy }: Row) => tenancy.tenantName,
  fromOn: ({ tenancy }: Row) => tenancy.fromOn,
  toOn: ({ tenancy }: Row) => tenancy.toOn,
} as const

const itemsOfSite = (view: View, siteId: string) =>
  [...view.tariffs.all()]
    .filter((tariff) => tariff.siteId === siteId && tariff.retiredOn === null && tariff.kind !== 'deposit')
    .map(({ id, name, nameEn }) => ({ id, name, nameEn }))

export const tenanciesQueries: Queries = {
  'tenancies.counts': (view, _input, context) => {
    const rows = [...view.tenancies.all()].map((tenancy) => tenancyRow(view, tenancy, context))
    const of = (name: TenancyView): number => rows.filter(IN_VIEW[name]).length
    return {
      current: of('current'),
      expiring: of('expiring'),
      leaving: of('leaving'),
      left: of('left'),
      all: rows.length,
    }
  },

  'tenancies.list': (view, input, context) =>
    pageOf(rowsFor(view, input, context), { ...input, values: VALUES }),

  'tenancies.file': (view, { tenancyId }, context) => {
    const tenancy = tenancyOf(view, tenancyId)
    const blockers = tenancy.moveOut ? [] : blockersOf(view, tenancy, context)
    const open = uncovered(blockers, tenancy)
    const agreed = settingOn(view, 'tenancies.noticeDays', tenancy.notice?.noticeOn ?? context.today)
    return {
      ...tenancyRow(view, tenancy, context),
      blockers: blockers.map((each) => ({ ...each, covered: !open.includes(each) })),
      tenantPays: tenancy.tenantPays.flatMap((tariffId) => {
        const tariff = view.tariffs.get(tariffId)
        return tariff ? [{ id: tariff.id, name: tariff.name, nameEn: tariff.nameEn }] : []
      }),
      noticeMissingDays: tenancy.notice
        ? noticeMissingDays(tenancy.notice.noticeOn, tenancy.notice.leavingOn, agreed)
        : 0,
    }
  },

  'tenancies.ofUnit': (view, { unitId }, context) =>
    [...view.tenancies.where('unit', unitId)].reverse().map((tenancy) => tenancyRow(view, tenancy, context)),

  'tenancies.items': (view, { unitId }) => {
    const unit = view.units.get(unitId)
    return unit ? itemsOfSite(view, unit.siteId) : []
  },

  'tenancies.export': prepared({
    prepare: async (view, { filter, headings, words, fileName }, context) => {
      const found = pageOf(rowsFor(view, filter, context), {
        ...filter,
        page: 0,
        pageSize: Number.MAX_SAFE_INTEGER,
        values: VALUES,
      })
      const rows = found.rows.map(({ tenancy, state }) => [
        tenancy.no,
        tenancy.unitLabel,
        tenancy.tenantName,
        tenancy.leaseNo,
        tenancy.fromOn,
        tenancy.toOn,
        tenancy.notice?.leavingOn ?? '',
        tenancy.moveOut?.leftOn ?? '',
        words[state] ?? state,
      ])
      return context.ports.files.save(fileName, await workbookOf(headings, rows))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
}
