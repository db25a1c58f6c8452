import { useText } from '../../i18n/text';
import { offered, type Policy } from './policy';
import style from './PolicyPicker.module.css';

interface Props {
  value: Policy;
  disabled?: boolean;
  onChange: (policy: Policy) => void;
}

/** Whose wishes come first. Choosing another opens that alternative and discards nothing. */
export function PolicyPicker({ value, disabled, onChange }: Props) {
  const text = useText();
  return (
    <fieldset className={style.picker} disabled={disabled}>
      <legend>{text('policy')}</legend>
      <div>
        {offered.map((policy) => (
          <label key={policy} data-chosen={policy === value || undefined}>
            <input type="radio" name="policy" value={policy} checked={policy === value} onChange={() => onChange(policy)} />
            <b>{text(`policy.${policy}`)}</b>
            <span>{text(`policy.${policy}.means`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
