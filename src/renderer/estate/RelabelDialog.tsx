import { Select, Switch, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SiteTree } from '../../shared/estate/contract'
import type { BuildingId } from '../../shared/id'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './Pattern.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

const WAYS = ['rename', 'merge'] as const
type Way = (typeof WAYS)[number]

const buildingsOf = (tree: readonly SiteTree[]) =>
  tree.flatMap(({ site, buildings }) => buildings.map(({ building }) => ({ site, building })))

/** Another name for a building, or two that are one made one; the room numbers that change are listed before. */
export const RelabelDialog = ({ opened, onClose }: Props) => {
  const { t } = useWords()
  const tree = useQuery('estate.tree', {})
  const act = useCommand('estate.relabelBuilding')
  const [way, setWay] = useState<Way>('rename')
  const [buildingId, setBuildingId] = useState<BuildingId | null>(null)
  const [intoId, setIntoId] = useState<BuildingId | null>(null)
  const [name, setName] = useState('')
  const [relabel, setRelabel] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    setWay('rename')
    setBuildingId(null)
    setIntoId(null)
    setName('')
    setRelabel(true)
  }, [opened])
  const all = buildingsOf(tree.data ?? [])
  const from = all.find(({ building }) => building.id === buildingId)
  const ask =
    buildingId && (way === 'rename' ? name.trim() !== '' : intoId)
      ? {
          buildingId,
          name: way === 'rename' ? name : null,
          intoId: way === 'merge' ? intoId : null,
          relabel,
        }
      : null
  const preview = useQuery('estate.previewRelabel', opened ? ask : null)
  const shown = ask ? preview.data : undefined
  const submit = async (): Promise<void> => {
    const reply = ask ? await act.run(ask) : undefined
    if (!reply?.ok) return
    onClose()
    notifyDone(t('estate.saved', { label: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('estate.relabel.title')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t(`estate.relabel.submit.${way}`)}
      dirty={buildingId !== null}
      disabled={!ask || preview.problem !== undefined || (shown?.taken ?? 1) > 0}
    >
      <ChoiceField
        label={t('estate.relabel.way')}
        options={WAYS.map((value) => ({ value, label: t(`estate.relabel.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      <Select
        required
        searchable
        data-autofocus
        label={t('estate.field.building')}
        data={all.map(({ site, building }) => ({
          value: building.id,
          label: t('estate.relabel.buildingOf', { building: building.name, site: site.name }),
        }))}
        value={buildingId}
        onChange={(next) => setBuildingId(next as BuildingId | null)}
      />
      {way === 'rename' ? (
        <TextInput
          required
          label={t('estate.relabel.name')}
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : (
        <Select
          required
          searchable
          label={t('estate.relabel.into')}
          description={t('estate.relabel.intoHint')}
          data={all
            .filter(({ site, building }) => site.id === from?.site.id && building.id !== buildingId)
            .map(({ building }) => ({ value: building.id, label: building.name }))}
          value={intoId}
          onChange={(next) => setIntoId(next as BuildingId | null)}
        />
      )}
      <Switch
        label={t('estate.relabel.relabel')}
        checked={relabel}
        onChange={(event) => setRelabel(event.currentTarget.checked)}
      />
      <ProblemNotice problem={ask ? preview.problem : undefined} />
      {shown && (
        <section aria-label={t('estate.relabel.preview')}>
          <Text size="sm" fw={600} mb={6}>
            {t('estate.relabel.counted', { n: shown.units, changed: shown.total, taken: shown.taken })}
          </Text>
          {shown.changed.length > 0 && (
            <ul className={styles.units}>
              {shown.changed.map((each) => (
                <li key={each.from} data-taken={each.taken || undefined}>
                  <span>{each.from}</span>
                  <span>{each.taken ? t('estate.pattern.exists') : each.to}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </FormDialog>
  )
}
