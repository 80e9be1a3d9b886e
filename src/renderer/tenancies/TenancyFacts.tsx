import type { TenancyFile } from '../../shared/tenancies/contract'
import { useWords } from '../i18n/useWords'
import { Facts } from '../ui/Facts'
import { Section } from '../ui/Section'

/** The lease as agreed: days, who pays what, the owner's consent, and how it ended. */
export const TenancyFacts = ({ file }: { readonly file: TenancyFile }) => {
  const { t, day, money, language } = useWords()
  const { tenancy } = file
  const { consent, moveOut, voided } = tenancy
  const list = (texts: readonly string[]): string => texts.join(t('tenancies.comma'))
  const pays = file.tenantPays.map(({ name, nameEn }) => (language === 'en' && nameEn !== '' ? nameEn : name))
  return (
    <Section title={t('tenancies.section.lease')}>
      <Facts
        items={[
          { label: t('tenancies.field.no'), value: tenancy.no },
          { label: t('tenancies.field.leaseNo'), value: tenancy.leaseNo },
          {
            label: t('tenancies.field.days'),
            value: t('tenancies.daysText', { from: day(tenancy.fromOn), to: day(tenancy.toOn) }),
          },
          { label: t('tenancies.field.renewals'), value: tenancy.renewals.length || '' },
          { label: t('tenancies.field.residents'), value: tenancy.residents },
          {
            label: t('tenancies.field.leaseDeposit'),
            value: tenancy.leaseDepositFen === null ? '' : money(tenancy.leaseDepositFen),
          },
          {
            label: t('tenancies.field.tenantPays'),
            value: pays.length > 0 ? list(pays) : t('tenancies.ownerPaysAll'),
          },
          {
            label: t('tenancies.field.consent'),
            value: consent
              ? t('tenancies.consentText', {
                  who: consent.who,
                  how: t(`tenancies.how.${consent.how}`),
                  day: day(consent.givenOn),
                })
              : t('tenancies.noConsent'),
          },
          {
            label: t('tenancies.field.consentScope'),
            value: consent ? list(consent.scope.map((each) => t(`tenancies.scope.${each}`))) : '',
          },
          { label: t('tenancies.field.note'), value: tenancy.note },
          ...(moveOut
            ? [
                { label: t('tenancies.field.moveOutNo'), value: moveOut.no },
                { label: t('tenancies.field.leftOn'), value: day(moveOut.leftOn) },
                { label: t('tenancies.field.forwardTo'), value: moveOut.forwardTo },
              ]
            : []),
          ...(voided ? [{ label: t('tenancies.field.voided'), value: voided.reason }] : []),
        ]}
      />
    </Section>
  )
}
