import { Group, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { BorrowerType, LoanPurpose } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { InstantInput } from '../ui/InstantInput'
import { BorrowerField } from './BorrowerField'
import { LinkField, linkKindOf } from './LinkField'
import { type LoanValues, withBorrower } from './loanForm'

interface Props {
  readonly form: UseFormReturnType<LoanValues>
  /** One of the keys is in custody: the owner is asked each time. */
  readonly custody: boolean
}

/** Who, what for, until when: in the order in which the desk asks. */
export const LoanFields = ({ form, custody }: Props) => {
  const { t } = useWords()
  const { values } = form
  const linkKind = linkKindOf(values.purpose)
  return (
    <>
      <Group grow align="flex-start">
        <BorrowerField
          value={values.borrowerName}
          onChange={(borrowerName) => form.setValues({ borrowerName, borrowerStaffId: null })}
          onKnown={(known) => form.setValues((before) => withBorrower({ ...values, ...before }, known))}
        />
        <TextInput
          label={t('keys.field.borrowerOrg')}
          maxLength={60}
          {...form.getInputProps('borrowerOrg')}
        />
        <TextInput label={t('keys.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
      </Group>
      <ChoiceField
        label={t('keys.field.borrowerType')}
        options={BorrowerType.options.map((value) => ({ value, label: t(`keys.borrowerType.${value}`) }))}
        value={values.borrowerType}
        onChange={(value) => form.setFieldValue('borrowerType', value)}
      />
      <Group grow align="flex-start">
        <ChoiceField
          label={t('keys.field.purpose')}
          options={LoanPurpose.options.map((value) => ({ value, label: t(`keys.purpose.${value}`) }))}
          value={values.purpose}
          onChange={(value) => form.setFieldValue('purpose', value)}
        />
        {linkKind && (
          <LinkField
            kind={linkKind}
            required={values.purpose === 'rectification'}
            value={values.link?.kind === linkKind ? values.link : null}
            onChange={(link) => form.setFieldValue('link', link)}
          />
        )}
        <TextInput
          label={t('keys.field.purposeNote')}
          maxLength={200}
          {...form.getInputProps('purposeNote')}
        />
      </Group>
      <Group grow align="flex-start">
        <InstantInput
          label={t('keys.field.dueAt')}
          value={values.dueAt}
          onChange={(dueAt) => form.setFieldValue('dueAt', dueAt)}
        />
        {custody && <ConsentFields form={form} />}
      </Group>
    </>
  )
}

const ConsentFields = ({ form }: Pick<Props, 'form'>) => {
  const { t } = useWords()
  return (
    <>
      <TextInput
        required
        label={t('keys.field.consentWho')}
        placeholder={t('keys.lend.consentHint')}
        maxLength={40}
        {...form.getInputProps('consentWho')}
      />
      <ChoiceField
        label={t('keys.field.consentHow')}
        options={(['phone', 'inPerson', 'written'] as const).map((value) => ({
          value,
          label: t(`keys.consent.${value}`),
        }))}
        value={form.values.consentHow}
        onChange={(value) => form.setFieldValue('consentHow', value)}
      />
    </>
  )
}
