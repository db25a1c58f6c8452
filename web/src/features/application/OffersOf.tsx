import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { offersOfQuery, type Application } from '../../api/candidates';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/text';
import { MakeOffer } from '../offers/MakeOffer';
import { OfferState } from '../offers/OfferState';
import { useMoney } from '../offers/useMoney';
import { useCohort } from '../shell/useCohort';

const open = ['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'EXTENDED', 'ACCEPTED'];

/** The versions of this person's offer, and a new one while none is open. */
export function OffersOf({ application: { id, status } }: { application: Application }) {
  const text = useText();
  const money = useMoney();
  const cohort = useCohort();
  const query = useQuery(offersOfQuery(id));
  return (
    <Panel card title={text('nav.offers')}>
      <div className={layout.inside}>
        <Loaded query={query} rows={2}>
          {(offers) => (
            <>
              {offers.map((offer) => (
                <p key={offer.id}>
                  <Link to="/offers/$id" params={{ id: offer.id }}>
                    {text('offer.version', { version: offer.version })}
                  </Link>{' '}
                  · {money(offer.terms)} <OfferState status={offer.status} />
                </p>
              ))}
              {status === 'DECISION' && !offers.some((offer) => open.includes(offer.status)) && <MakeOffer applicationId={id} startsOn={cohort?.startsOn ?? ''} />}
            </>
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
