import { Button, Group, SimpleGrid } from '@mantine/core'
import { IconHome2, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { UnitFile } from '../../shared/estate/contract'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { AddPersonDialog } from '../people/AddPersonDialog'
import { CaresOfUnit } from '../people/CaresOfUnit'
import { OnDay } from '../people/OnDay'
import { OwnerActs } from '../people/OwnerActs'
import { PeopleOfUnit } from '../people/PeopleOfUnit'
import { PetsOfUnit } from '../people/PetsOfUnit'
import { VehiclesOfUnit } from '../people/VehiclesOfUnit'
import { Facts } from '../ui/Facts'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { StandingInstructions } from './StandingInstructions'
import { UnitFormDialog } from './UnitFormDialog'
import { UnitTurns } from './UnitTurns'

/** 一户一档: the unit, its people past and present, its vehicles. */
export const UnitPage = () => {
  const { id } = useParams<{ id: string }>()
  const { t } = useWords()
  const { data, problem } = useQuery('estate.unit', { unitId: id ?? '' })
  if (!data)
    return (
      <Page title={t('estate.title')} back="/files">
        <ProblemNotice problem={problem} />
      </Page>
    )
  return <FileOf file={data} />
}

const FileOf = ({ file }: { readonly file: UnitFile }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const [changing, setChanging] = useState(false)
  const [adding, setAdding] = useState(false)
  const { unit } = file
  const may = useMay('clerk', 'manager') && !unit.ended
  const supervisor = useMay('supervisor', 'manager') && !unit.ended
  const square = (area: number): string => t('estate.squareMetres', { area: formatArea(area) })
  return (
    <Page
      title={t('estate.fileTitle', { label: unit.label, owners: file.owners })}
      back="/files"
      actions={
        <>
          {supervisor && (
            <Button variant="default" onClick={() => go(`/reshapes?new=1&unit=${unit.id}`)}>
              {t('estate.turn.open')}
            </Button>
          )}
          {may && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('estate.change')}
            </Button>
          )}
          <Button leftSection={<IconHome2 size={16} />} onClick={() => go(`/counter/${unit.id}`)}>
            {t('estate.toCounter')}
          </Button>
        </>
      }
    >
      <UnitTurns unitId={unit.id} />
      <StandingInstructions unitId={unit.id} manage={may} />
      <Section title={t('estate.section.unit')}>
        <Facts
          items={[
            { label: t('estate.field.site'), value: file.siteName },
            { label: t('estate.field.label'), value: unit.label },
            { label: t('estate.field.building'), value: file.buildingName },
            { label: t('estate.field.entrance'), value: file.entranceName },
            { label: t('estate.field.floor'), value: unit.floor },
            { label: t('estate.field.use'), value: t(`estate.use.${unit.use}`) },
            { label: t('estate.field.area'), value: square(unit.areaCenti) },
            {
              label: t('estate.field.innerArea'),
              value: unit.innerAreaCenti === null ? '' : square(unit.innerAreaCenti),
            },
            { label: t('estate.field.layout'), value: unit.layout },
            { label: t('estate.field.occupancy'), value: t(`estate.occupancy.${unit.occupancy}`) },
            { label: t('estate.field.handedOverOn'), value: unit.handedOverOn ? day(unit.handedOverOn) : '' },
            { label: t('estate.field.note'), value: unit.note },
          ]}
        />
      </Section>
      <Section
        title={t('estate.section.people')}
        actions={
          <Group gap={8}>
            {!unit.ended && <OwnerActs unitId={unit.id} people={file.people} />}
            {may && (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconUserPlus size={14} />}
                onClick={() => setAdding(true)}
              >
                {t('people.add.title')}
              </Button>
            )}
          </Group>
        }
      >
        <PeopleOfUnit people={file.people} />
        <OnDay unitId={unit.id} />
      </Section>
      {!unit.ended && (
        <SimpleGrid cols={2} spacing={24}>
          <Section title={t('estate.section.vehicles')}>
            <VehiclesOfUnit unitId={unit.id} vehicles={file.vehicles} />
          </Section>
          <Section title={t('estate.section.household')}>
            <CaresOfUnit unitId={unit.id} cares={file.cares} />
            <PetsOfUnit unitId={unit.id} pets={file.pets} />
          </Section>
        </SimpleGrid>
      )}
      <UnitFormDialog opened={changing} changing={file} onClose={() => setChanging(false)} />
      <AddPersonDialog
        opened={adding}
        unitId={unit.id}
        owned={file.owners !== ''}
        onClose={() => setAdding(false)}
      />
    </Page>
  )
}
