import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { IconBuildingSkyscraper, IconPrinter } from '@tabler/icons-react'
import { useLocation, useSearchParams } from 'wouter'
import type { BuildingMap } from '../../shared/buildingMap/contract'
import { isMode } from '../../shared/buildingMap/looks'
import { MAP_MODES, type MapMode } from '../../shared/buildingMap/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './BuildingMap.module.css'
import { DoorGrid } from './DoorGrid'
import { Legend } from './Legend'

/** 楼栋图: every door of a building where it is, coloured by what is asked. Enter or a click opens the unit. */
export const BuildingMapPage = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const tree = useQuery('estate.tree', {})
  const sites = tree.data ?? []
  const first = sites.flatMap((each) => each.buildings).find(({ units }) => units > 0)?.building.id
  const buildingId = params.get('building') ?? first ?? null
  const asked = params.get('by')
  const mode = isMode(asked) ? asked : 'occupancy'
  const { data, problem } = useQuery('buildingMap.show', buildingId ? { buildingId } : null)
  const print = usePrint()
  const printIt = (): void => {
    if (data && data.units > 0) print({ kind: 'buildingMap', id: `${data.building.id}~${mode}` })
  }
  usePageAction('print', printIt)
  const put = (part: Readonly<Record<string, string>>): void =>
    setParams({ ...Object.fromEntries(params), ...part }, { replace: true })
  return (
    <Page
      title={t('buildingMap.title')}
      back="/files"
      {...(data ? { count: data.units } : {})}
      actions={
        data &&
        data.units > 0 && (
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={printIt}>
            {t('buildingMap.print')}
          </Button>
        )
      }
      filters={
        <Group gap={12}>
          <Select
            w={190}
            searchable
            allowDeselect={false}
            aria-label={t('estate.field.building')}
            data={sites.map(({ site, buildings }) => ({
              group: site.name,
              items: buildings.map(({ building, units }) => ({
                value: building.id as string,
                label: t('estate.buildingCounted', { name: building.name, n: units }),
              })),
            }))}
            value={buildingId}
            onChange={(next) => next && put({ building: next })}
          />
          <SegmentedControl
            aria-label={t('buildingMap.by')}
            data={MAP_MODES.map((value) => ({ value, label: t(`buildingMap.mode.${value}`) }))}
            value={mode}
            onChange={(by) => put({ by })}
          />
          {data && <Legend map={data} mode={mode} />}
        </Group>
      }
    >
      <ProblemNotice problem={problem ?? tree.problem} />
      {data && data.units > 0 && <Entrances map={data} mode={mode} />}
      {tree.data && (!buildingId || data?.units === 0) && (
        <EmptyState
          icon={IconBuildingSkyscraper}
          title={t('buildingMap.empty.title')}
          hint={t('buildingMap.empty.hint')}
        />
      )}
    </Page>
  )
}

const Entrances = ({ map, mode }: { readonly map: BuildingMap; readonly mode: MapMode }) => {
  const { t } = useWords()
  const [, go] = useLocation()
  return (
    <div className={styles.entrances}>
      {map.entrances.map((entrance) => {
        const name =
          entrance.name === ''
            ? t('buildingMap.building', { building: map.building.name })
            : t('buildingMap.entrance', { building: map.building.name, entrance: entrance.name })
        return (
          <section
            key={entrance.entranceId ?? 'none'}
            aria-label={name}
            className={styles.entrance}
            style={{ flexGrow: entrance.columns }}
          >
            <Text size="sm" fw={600} ta="center" mb={4}>
              {name}
            </Text>
            <DoorGrid
              label={name}
              entrance={entrance}
              mode={mode}
              onOpen={(cell) => go(`/counter/${cell.unitId}`)}
            />
          </section>
        )
      })}
    </div>
  )
}
