import { Link } from '@tanstack/react-router';
import { IconEyeOff } from '@tabler/icons-react';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';

export function Missing() {
  const text = useText();
  return (
    <Empty icon={IconEyeOff} title={text('state.missing')} act={<Link to="/">{text('nav.home')}</Link>}>
      {text('state.missing.why')}
    </Empty>
  );
}
