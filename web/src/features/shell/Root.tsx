import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { meQuery } from '../../api/me';
import { Broken } from './Broken';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

/** Only the sign-in page is there for somebody not signed in. */
export function Root() {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me) {
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  }
  if (me === null) return <SignIn />;
  return error ? <Broken error={error} retry={() => void refetch()} /> : null;
}
