import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { UnitFileCard } from '../../shared/unitfiles/contract'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { AddItemDialog } from './AddItemDialog'
import { Completeness } from './Completeness'
import { ContentsTable } from './ContentsTable'
import { FileLog } from './FileLog'
import { LendFileDialog, PlaceDialog, TakeBackDialog } from './LendFileDialog'
import { ReviewDialog } from './ReviewDialog'
import { FileState } from './UnitFileList'

/** One unit's file: contents present and missing, scans, who has it, when it was gone through, former volumes. */
export const UnitFilePage = () => {
  const { id } = useParams<{ id: string }>()
  const { t } = useWords()
  const { data, problem } = useQuery('unitfiles.file', { unitId: id ?? '' })
  if (!data)
    return (
      <Page title={t('unitfiles.title')} back="/unitfiles">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <Card file={data} />
}

type Act = 'add' | 'lend' | 'back' | 'place' | 'review'

const Card = ({ file }: { readonly file: UnitFileCard }) => {
  const { t, day, language } = useWords()
  const [, go] = useLocation()
  const print = usePrint()
  const may = useMay('clerk', 'manager')
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const docs = file.contents.map(({ content }) => ({
    code: content.code,
    label: language === 'en' && content.nameEn !== '' ? content.nameEn : content.name,
  }))
  return (
    <Page
      title={t('unitfiles.cardTitle', { unit: file.label, owners: file.owners })}
      back="/unitfiles"
      actions={
        <>
          {may && <Button onClick={() => setAct('add')}>{t('unitfiles.add.open')}</Button>}
          {may && (
            <Button variant="default" onClick={() => setAct(file.out ? 'back' : 'lend')}>
              {t(file.out ? 'unitfiles.back.open' : 'unitfiles.lend.open')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => print({ kind: 'fileIndex', id: file.unitId })}
          >
            {t('unitfiles.printIndex')}
          </Button>
          <MenuButton
            label={t('unitfiles.more')}
            items={[
              {
                label: t('unitfiles.printCover'),
                onClick: () => print({ kind: 'fileCover', id: file.unitId }),
              },
              ...(may
                ? [
                    { label: t('unitfiles.place.open'), onClick: () => setAct('place') },
                    { label: t('unitfiles.review.one'), onClick: () => setAct('review') },
                  ]
                : []),
              { label: t('unitfiles.toUnit'), onClick: () => go(`/units/${file.unitId}`) },
            ]}
          />
        </>
      }
    >
      <Group gap={24}>
        <Completeness percent={file.percent} />
        <FileState row={file} />
      </Group>
      <Facts
        items={[
          { label: t('unitfiles.field.no'), value: file.volume > 1 ? `${file.no}/${file.volume}` : file.no },
          { label: t('unitfiles.field.location'), value: file.location },
          { label: t('unitfiles.field.reviewedOn'), value: file.reviewedOn ? day(file.reviewedOn) : '' },
          { label: t('unitfiles.field.volumes'), value: file.volumes.length || '' },
        ]}
      />
      <Section title={t('unitfiles.section.contents')}>
        <ContentsTable file={file} may={may} />
      </Section>
      <Attachments subject={{ kind: 'unit', id: file.unitId }} docs={docs} />
      <FileLog file={file} />
      {act === 'add' && <AddItemDialog file={file} onClose={close} />}
      {act === 'lend' && <LendFileDialog file={file} onClose={close} />}
      {act === 'back' && file.out && <TakeBackDialog loan={file.out} onClose={close} />}
      {act === 'place' && <PlaceDialog file={file} onClose={close} />}
      {act === 'review' && <ReviewDialog unitIds={[file.unitId]} onClose={close} />}
    </Page>
  )
}
