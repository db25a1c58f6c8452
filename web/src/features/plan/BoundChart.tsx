import { useText } from '../../i18n/text';
import { ceiling, type Point } from './solving';
import style from './BoundChart.module.css';

const width = 352;
const height = 176;
const left = 28;
const bottom = 20;

/** Steps of a value over time: it holds until the next report. */
function steps(points: { at: number; level: number }[], x: (at: number) => number, y: (level: number) => number, end: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return `M${x(first.at)},${y(first.level)}${rest.map((point) => `H${x(point.at)}V${y(point.level)}`).join('')}H${x(end)}`;
}

/** Best value found and proven limit of one stage, until they meet. The same in words stands in the list above it. */
export function BoundChart({ points, now }: { points: Point[]; now: number }) {
  const text = useText();
  const found = points.flatMap(({ at, value }) => (value === null ? [] : [{ at, level: value }]));
  const proven = points.flatMap(({ at, bound }) => (bound === null ? [] : [{ at, level: bound }]));
  const levels = [...found, ...proven].map(({ level }) => level);
  const lowest = levels.length > 0 ? Math.floor(Math.min(...levels) * 0.9) : 0;
  const highest = Math.max(lowest + 1, ...levels);
  const seconds = ceiling(now / 1000);
  const x = (at: number) => left + (at / 1000 / seconds) * (width - left - 4);
  const y = (level: number) => 8 + ((highest - level) / (highest - lowest)) * (height - bottom - 16);
  const beside = ({ at, level }: { at: number; level: number }, offset: number) => ({ x: x(at) + (x(at) > width / 2 ? -4 : 4), y: y(level) + offset, textAnchor: x(at) > width / 2 ? ('end' as const) : ('start' as const) });
  const lastFound = found.at(-1);
  const lastProven = proven.at(-1);
  return (
    <svg
      className={style.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text('solve.chart', { found: lastFound?.level ?? '–', proven: lastProven?.level ?? '–' })}
    >
      {[lowest, highest].map((level) => (
        <g key={level}>
          <line className={style.grid} x1={left} x2={width} y1={y(level)} y2={y(level)} />
          <text x={left - 6} y={y(level) + 4} textAnchor="end">
            {level}
          </text>
        </g>
      ))}
      <path className={style.proven} d={steps(proven, x, y, now)} />
      <path className={style.found} d={steps(found, x, y, now)} />
      {lastFound && (
        <text className={style.foundWords} {...beside(lastFound, -6)}>
          {text('solve.found', { value: lastFound.level })}
        </text>
      )}
      {lastProven && (
        <text {...beside(lastProven, 15)}>
          {text('solve.proven', { value: lastProven.level })}
        </text>
      )}
      <text x={left} y={height - 4}>
        {text('solve.seconds', { seconds: 0 })}
      </text>
      <text x={width - 4} y={height - 4} textAnchor="end">
        {text('solve.seconds', { seconds })}
      </text>
    </svg>
  );
}
