import { Button, Checkbox, Group, TagsInput, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { UnitUse } from '../../shared/estate/schema'
import type { GridItem, GridRoom, InspectionTemplate } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import styles from './Grid.module.css'
import { GridMatrix } from './GridMatrix'
import { factsOf, newItem, newRoom } from './gridForm'
import { ItemDialog } from './ItemDialog'
import { RoomDialog } from './RoomDialog'

/** One grid being changed: rooms across, items down; saving makes the next version. */
export const GridPage = () => {
  const { t } = useWords()
  const { code = '' } = useParams()
  const { data, problem } = useQuery('inspections.versions', code === 'new' ? null : { code })
  if (code !== 'new' && !data?.[0])
    return (
      <Page title={t('inspections.gridsTitle')} back="/settings/inspections">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <Editor key={data?.[0]?.id ?? 'new'} template={data?.[0] ?? null} />
}

const Editor = ({ template }: { readonly template: InspectionTemplate | null }) => {
  const { t, instant, language } = useWords()
  const [, go] = useLocation()
  const save = useCommand('inspections.setTemplate')
  const start = factsOf(template, t('inspections.firstName'))
  const [facts, setFacts] = useState(start)
  const [item, setItem] = useState<GridItem | null>(null)
  const [room, setRoom] = useState<GridRoom | null>(null)
  const set = (part: Partial<typeof facts>): void => setFacts((before) => ({ ...before, ...part }))
  const dirty = JSON.stringify({ ...facts, code: '' }) !== JSON.stringify({ ...start, code: '' })
  const ready = facts.name.trim() !== '' && facts.uses.length > 0 && dirty
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  const submit = async (): Promise<void> => {
    const reply = await save.run(facts)
    if (!reply?.ok) return
    notifyDone(t('inspections.saved', { name: reply.value.name, n: reply.value.version }))
    go('/settings/inspections')
  }
  usePageAction('save', () => ready && void submit())
  return (
    <Page
      title={
        template
          ? t('inspections.gridTitle', {
              name: language === 'en' && template.nameEn !== '' ? template.nameEn : template.name,
              n: template.version,
            })
          : t('inspections.newGrid')
      }
      back="/settings/inspections"
      actions={
        <>
          {template && template.byName !== '' && (
            <Text size="sm">
              {t('inspections.changedBy', { name: template.byName, at: instant(template.at) })}
            </Text>
          )}
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setRoom(newRoom(facts.rooms, ''))}
          >
            {t('inspections.addRoom')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setItem(newItem(facts.items, '', facts.rooms))}
          >
            {t('inspections.addItem')}
          </Button>
          <Button disabled={!ready} loading={save.busy} onClick={() => void submit()}>
            {t('inspections.saveVersion', { n: facts.after + 1 })}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={save.problem} />
      <Group gap={12} align="flex-start" wrap="nowrap" mb={8}>
        <TextInput
          required
          w={200}
          label={t('inspections.field.grid')}
          maxLength={40}
          value={facts.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          w={160}
          label={t('inspections.field.nameEn')}
          maxLength={60}
          value={facts.nameEn}
          onChange={(event) => set({ nameEn: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('inspections.field.uses')}
          value={facts.uses}
          onChange={(uses) => set({ uses: UnitUse.options.filter((use) => uses.includes(use)) })}
        >
          <Group gap={12} h={32}>
            {UnitUse.options.map((use) => (
              <Checkbox key={use} value={use} label={t(`estate.use.${use}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <TagsInput
          flex={1}
          label={t('inspections.field.layouts')}
          placeholder={facts.layouts.length === 0 ? t('inspections.anyLayout') : ''}
          maxTags={30}
          value={facts.layouts}
          onChange={(layouts) => set({ layouts })}
        />
        <Checkbox
          mt={30}
          label={t('inspections.retired')}
          checked={facts.retired}
          onChange={(event) => set({ retired: event.currentTarget.checked })}
        />
      </Group>
      <div className={styles.scroll}>
        <GridMatrix facts={facts} onChange={setFacts} onItem={setItem} onRoom={setRoom} />
      </div>
      {item && <ItemDialog item={item} facts={facts} onChange={setFacts} onClose={() => setItem(null)} />}
      {room && <RoomDialog room={room} facts={facts} onChange={setFacts} onClose={() => setRoom(null)} />}
    </Page>
  )
}
