import { SegmentedControl } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { SHOWS, type Show } from '../../shared/arrears/answers'
import { AGES, type Age } from '../../shared/fees/ageing'
import { useWords } from '../i18n/useWords'
import { Page } from '../ui/Page'
import { ArrearsList } from './ArrearsList'
import { ArrearsPanel } from './ArrearsPanel'
import { Figures } from './Figures'

const VIEWS = ['list', 'ages', 'figures'] as const
type View = (typeof VIEWS)[number]
const among = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((each) => each === text) ?? null

/** 催缴 (domain.md §4.7): who owes, which step each stands at, what is next, what was promised. */
export const ArrearsPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const view: View = among(VIEWS, params.get('view')) ?? (params.get('age') ? 'ages' : 'list')
  const show: Show = among(SHOWS, params.get('show')) ?? 'all'
  const age: Age | null = among(AGES, params.get('age'))
  const unitId = params.get('unit')
  const open = (debtor: { readonly unitId: string; readonly owedBy: string } | null): void =>
    setParams((before) => {
      before.delete('unit')
      before.delete('owedBy')
      if (debtor) before.set('unit', debtor.unitId)
      if (debtor?.owedBy) before.set('owedBy', debtor.owedBy)
      return before
    })
  return (
    <Page
      title={t('arrears.title')}
      filters={
        <SegmentedControl
          aria-label={t('arrears.view.label')}
          value={view}
          onChange={(next) => setParams({ view: next })}
          data={VIEWS.map((value) => ({ value, label: t(`arrears.view.${value}`) }))}
        />
      }
    >
      {view === 'figures' ? (
        <Figures />
      ) : (
        <ArrearsList
          key={`${view}|${show}|${age}`}
          ages={view === 'ages'}
          show={show}
          age={age}
          onOpen={open}
        />
      )}
      <ArrearsPanel
        debtor={unitId ? { unitId, owedBy: params.get('owedBy') ?? '' } : null}
        onClose={() => open(null)}
      />
    </Page>
  )
}
