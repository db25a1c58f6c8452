import { useText, type TextId } from '../i18n/text';
import { PageHead } from './PageHead';
import { Failure, RowSkeletons } from './States';

interface Props {
  /** The page's name, where this stands for a whole page: a page has a heading before it has data. */
  page?: TextId;
  rows?: number;
  failed?: { error: unknown; refetch: () => unknown };
}

/** What stands where data will be: rows in gray, or what failed with a way to try again. */
export function Pending({ page, rows, failed }: Props) {
  const text = useText();
  return (
    <>
      {page && <PageHead trail={[text(page)]} title={text(page)} />}
      {failed ? <Failure error={failed.error} retry={() => void failed.refetch()} /> : <RowSkeletons rows={rows} />}
    </>
  );
}
