import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { applicationQuery, offerQuery, type Offer } from '../../api/candidates';
import { Facts } from '../../components/Facts';
import layout from '../../components/Layout.module.css';
import { Loaded } from '../../components/Loaded';
import { PageHead } from '../../components/PageHead';
import { Panel } from '../../components/Panel';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { OfferActs } from './OfferActs';
import { OfferState } from './OfferState';
import { useMoney } from './useMoney';

export function OfferPage() {
  const { id } = useParams({ from: '/offers/$id' });
  const query = useQuery({ ...offerQuery(id), refetchInterval: ({ state }) => (state.data?.seat === 'REQUESTED' ? 2_000 : false) });
  return <Loaded query={query} page="nav.offers">{(offer) => <Shown offer={offer} />}</Loaded>;
}

function Shown({ offer }: { offer: Offer }) {
  const text = useText();
  const dates = useDates();
  const money = useMoney();
  const { data: application } = useQuery(applicationQuery(offer.applicationId));
  const name = application?.label ?? '';
  const { terms } = offer;
  return (
    <>
      <PageHead trail={[<Link to="/offers">{text('nav.offers')}</Link>, name]} title={text('offer.title', { name })} state={<OfferState status={offer.status} />} caption={text('offer.version', { version: offer.version })} />
      <div className={layout.columns}>
        <div className={layout.stack}>
          <Panel card title={text('offer.terms')}>
            <div className={layout.inside}>
              <Facts
                facts={[
                  [text('offer.application'), application && <Link key="application" to="/applications/$id" params={{ id: application.id }}>{`${name}, ${application.title}`}</Link>],
                  [text('pay'), money(terms)],
                  [text('pay.equity'), terms.equity],
                  [text('posting.startsOn'), dates.dayAndYear(terms.startsOn)],
                  [text('offer.note'), terms.note],
                  [text('offer.seat'), text(`offer.seat.${offer.seat}`)],
                  [text('offer.intake'), offer.intake && text(`offer.intake.${offer.intake.status}`, { seats: offer.intake.seats ?? 0, day: offer.intake.startsOn ? dates.dayAndYear(offer.intake.startsOn) : '' })],
                  [text('offer.expires'), offer.expiresAt && dates.moment(offer.expiresAt)],
                  [text('offer.author'), offer.author],
                ]}
              />
            </div>
          </Panel>
          {offer.history && offer.history.length > 0 && (
            <Panel card title={text('history')}>
              <div className={layout.inside}>
                <Facts facts={offer.history.map(({ at, by, to }): [string, string] => [dates.moment(at), text('history.line', { state: text(`offer.state.${to}`), by })])} />
              </div>
            </Panel>
          )}
        </div>
        <Panel card title={text('next')}>
          <div className={layout.inside}>
            <OfferActs offer={offer} name={name} />
          </div>
        </Panel>
      </div>
    </>
  );
}
