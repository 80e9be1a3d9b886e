import type { Hit } from '../../shared/counter/contract'
import type { View } from '../collections'

type Found = Omit<Hit, 'kind' | 'id'> & { readonly id: string }

/** Money given back leads to the receipt it came from. Few, and looked through only for a number of theirs. */
const backOf = (view: View, no: string): readonly Found[] =>
  /^(TK|TY)-/.test(no)
    ? [...view.refunds.all(), ...view.depositReturns.all()]
        .filter((back) => back.no === no)
        .map(({ id, unitLabel, payer, receiptId }) => ({
          id,
          title: no,
          subtitle: `${unitLabel} · ${payer}`,
          path: `/fees/receipts?receipt=${receiptId}`,
        }))
    : []

/** Every numbered paper that is not a receipt or a pass: found by its whole number, typed or scanned. */
const SLIPS: readonly ((view: View, no: string) => readonly Found[])[] = [
  (view, no) =>
    view.tenancies.where('no', no).map(({ id, unitLabel, tenantName }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${tenantName}`,
      path: `/tenancies?view=all&tenancy=${id}`,
    })),
  (view, no) =>
    view.tenancies.where('moveOutNo', no).map(({ id, unitLabel, tenantName }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${tenantName}`,
      path: `/tenancies?view=left&tenancy=${id}`,
    })),
  (view, no) =>
    view.transfers.where('no', no).map(({ id, unitLabel, next }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${next[0]?.name ?? ''}`,
      path: `/transfers?view=all&transfer=${id}`,
    })),
  ...(['no', 'noticeNo'] as const).map(
    (index) => (view: View, no: string) =>
      view.moveIns.where(index, no).map(({ id, unitLabel, ownerNames }) => ({
        id,
        title: no,
        subtitle: `${unitLabel} · ${ownerNames}`,
        path: `/moveins/${id}`,
      })),
  ),
  (view, no) =>
    view.inspections.where('no', no).map(({ id, unitLabel, ownerNames }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${ownerNames}`,
      path: `/inspections/${id}`,
    })),
  (view, no) =>
    view.fileLoans.where('no', no).map(({ id, unitId, unitLabel, borrower }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${borrower}`,
      path: `/unitfiles/${unitId}`,
    })),
  (view, no) =>
    view.keyLoans
      .where('no', no)
      .slice(0, 1)
      .map(({ id, keyId, keyCode, borrowerName }) => ({
        id,
        title: no,
        subtitle: `${keyCode} · ${borrowerName}`,
        path: `/keys?view=register&key=${keyId}`,
      })),
  (view, no) =>
    view.keyIssues.where('no', no).map(({ id, unitLabel, receivedBy, lines }) => ({
      id,
      title: no,
      subtitle: `${unitLabel} · ${receivedBy}`,
      path: `/keys?view=register&key=${lines[0]?.keyId ?? ''}`,
    })),
  (view, no) =>
    view.keyCommissions.where('no', no).map(({ id, keyId, keyCode, ownerName }) => ({
      id,
      title: no,
      subtitle: `${keyCode} · ${ownerName}`,
      path: `/keys?view=register&key=${keyId}`,
    })),
  (view, no) =>
    view.dispatches.where('no', no).map(({ id, partyName }) => ({
      id,
      title: no,
      subtitle: partyName,
      path: '/defects?view=sheets',
    })),
  backOf,
  (view, no) =>
    view.approvals.where('no', no).map(({ id, subject, byName }) => ({
      id,
      title: no,
      subtitle: `${subject} · ${byName}`,
      path: `/approvals?view=all&request=${id}`,
    })),
]

export const slipHits = (view: View, text: string): readonly Hit[] => {
  const no = text.toUpperCase()
  return SLIPS.flatMap((find) => find(view, no)).map((hit) => ({ kind: 'slip', ...hit }))
}
