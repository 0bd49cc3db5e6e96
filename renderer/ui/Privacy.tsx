import { useSay } from './say.ts';

/** What happens to what Unknot sees. */
export function Privacy() {
  const say = useSay();
  return <p>{say('privacy.seen')}</p>;
}
