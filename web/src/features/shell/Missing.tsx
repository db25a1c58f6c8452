import { Link } from '@tanstack/react-router';
import { IconEyeOff } from '@tabler/icons-react';
import { PageHead } from '../../components/PageHead';
import { Empty } from '../../components/States';
import { useText } from '../../i18n/text';

export function Missing() {
  const text = useText();
  return (
    <>
      <PageHead trail={[text('state.missing')]} title={text('state.missing')} />
      <Empty icon={IconEyeOff} title={text('state.missing')} act={<Link to="/">{text('nav.home')}</Link>}>
        {text('state.missing.why')}
      </Empty>
    </>
  );
}
