import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import layout from '../../components/Layout.module.css';
import { useText } from '../../i18n/text';
import { count, type Filter, type Row } from './model';
import style from './PlanScreen.module.css';
import { useRank } from './useRank';

const filters: Filter[] = ['everyone', 'below3rd', 'pinned', 'warnings'];

interface Props {
  rows: Row[];
  filter: Filter;
  search: string;
  onFilter: (filter: Filter) => void;
  onSearch: (search: string) => void;
}

/** Which people the timeline shows, with the count of each choice, and what its colors mean. */
export function PlanFilters({ rows, filter, search, onFilter, onSearch }: Props) {
  const text = useText();
  const rank = useRank();
  return (
    <div className={layout.bar}>
      <SegmentedControl
        size="xs"
        aria-label={text('plan.filter')}
        value={filter}
        onChange={(value) => onFilter(value as Filter)}
        data={filters.map((value) => ({
          value,
          label: (
            <>
              {text(`plan.filter.${value}`)} <span className={layout.caption}>{count(rows, value)}</span>
            </>
          ),
        }))}
      />
      <TextInput size="xs" w={130} leftSection={<IconSearch size={14} stroke={1.75} />} aria-label={text('plan.find')} placeholder={text('plan.find')} value={search} onChange={(event) => onSearch(event.currentTarget.value)} />
      <span className={layout.grow} />
      <span className={style.legend}>
        {text('choice.legend')}
        {[1, 2, 3, 4, 5].map((choice) => (
          <span key={choice}>
            <i data-choice={choice} aria-hidden /> {choice === 5 ? text('choice.below', { rank: 5 }) : rank(choice)}
          </span>
        ))}
      </span>
    </div>
  );
}
