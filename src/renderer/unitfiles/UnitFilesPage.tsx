import { SegmentedControl, Text } from '@mantine/core'
import { useSearchParams } from 'wouter'
import { UNIT_FILE_VIEWS, type UnitFileView } from '../../shared/unitfiles/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Page } from '../ui/Page'
import { UnitFileList } from './UnitFileList'

const isView = (text: string | null): text is UnitFileView => UNIT_FILE_VIEWS.some((view) => view === text)

/** 一户一档 (domain.md §2.3): which files are whole, which lack papers, which are due to be gone through, which are out. */
export const UnitFilesPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('view')
  const view: UnitFileView = isView(asked) ? asked : 'all'
  const { data } = useQuery('unitfiles.counts', {})
  const label = (each: UnitFileView): string =>
    data
      ? t('unitfiles.view.counted', { view: t(`unitfiles.view.${each}`), n: data[each] })
      : t(`unitfiles.view.${each}`)
  return (
    <Page
      title={t('unitfiles.title')}
      actions={
        data && (
          <Text size="sm">
            {t('unitfiles.whole', { percent: data.percent === null ? '—' : `${data.percent}%` })}
          </Text>
        )
      }
      filters={
        <SegmentedControl
          aria-label={t('unitfiles.view.label')}
          value={view}
          onChange={(next) => isView(next) && setParams({ view: next })}
          data={UNIT_FILE_VIEWS.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      <UnitFileList key={view} view={view} />
    </Page>
  )
}
