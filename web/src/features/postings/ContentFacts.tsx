import type { PostingContent } from '../../api/jobs';
import { Facts } from '../../components/Facts';
import { useDates } from '../../i18n/dates';
import { useText } from '../../i18n/text';
import { Pay } from '../jobs/Pay';

/** The words of an HTML text, without its markup. */
const words = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent;

export function ContentFacts({ content }: { content: PostingContent }) {
  const text = useText();
  const dates = useDates();
  return (
    <Facts
      facts={[
        [text('posting.summary'), content.summary],
        [text('posting.description'), words(content.description)],
        [text('level'), text(`level.${content.level}`)],
        [text('employment'), text(`employment.${content.employmentType}`)],
        [text('posting.paths'), content.paths.map((path) => text(`path.${path}`)).join(', ')],
        [text('posting.locations'), content.locations.map(({ workplace, place }) => (workplace === 'REMOTE' ? text('location.remoteIn', { place }) : place)).join(', ')],
        [text('posting.startsOn'), content.startsOn && dates.dayAndYear(content.startsOn)],
        [text('posting.rotations'), content.rotations],
        [text('pay'), content.pay && <Pay key="pay" pay={content.pay} />],
        [text('posting.deadline'), `${dates.day(content.deadline.at)} ${content.deadline.at.slice(11, 16)} ${content.deadline.timeZone}`],
      ]}
    />
  );
}
