import { Info, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Notice } from '../../shared/bridge.ts';
import { noticeText } from '../../shared/words/notices.ts';
import { useSend } from './send.ts';
import { useSay } from './say.ts';
import './notices.css';

/** What the person should know, until dismissed. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const say = useSay();
  const { send, failed } = useSend();
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={say('notice.heading')}>
      {notices.map(({ id, text, at }) => (
        <div key={id} className="notice">
          <Info size={18} aria-hidden="true" />
          <div>
            <p>{noticeText(say, text)}</p>
            {at === undefined ? null : (
              <Button className="button bare notice-way" onPress={() => send('openWindow', { window: 'settings', at })}>
                {say('notice.toSetting')}
              </Button>
            )}
          </div>
          <Button
            className="button bare icon"
            aria-label={say('notice.dismiss', { text: noticeText(say, text) })}
            onPress={() => send('dismissNotice', id)}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
      {failed ? <p role="alert">{say('page.notReached')}</p> : null}
    </section>
  );
}
