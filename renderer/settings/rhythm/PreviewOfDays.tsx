import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ProfileNow } from '../../../shared/bridge.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { breaksOf } from '../../../shared/simulation/preview.ts';
import { useSay } from '../../ui/say.ts';
import { BreaksTable } from './BreaksTable.tsx';
import { DayChoice } from './DayChoice.tsx';
import { DayPicture } from './DayPicture.tsx';
import { averageText, dayNames, dayText, perDay } from './previewWords.ts';
import { profilesCounted } from './profilesCounted.ts';
import type { LastDays } from './useLastDays.ts';
import { averageOf, countsOf, useCompared } from './usePreview.ts';

interface PreviewOfDaysProps {
  readonly last: LastDays;
  readonly settings: Settings;
  readonly profile: ProfileNow;
  /** The rhythm as it was when the section was opened, and as it is or would be. */
  readonly before: Settings['rhythm'];
  readonly now: Settings['rhythm'];
  /** The slider is held: what it would bring is not set yet. */
  readonly isDragged: boolean;
}

/** What the rhythm would have done to days that are over: one of them as a picture, all of them in numbers. */
export function PreviewOfDays({ last, settings, profile, before, now, isDragged }: PreviewOfDaysProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const latest = last.days.findLast((day) => day !== last.today) ?? last.days.at(-1)!;
  const day = last.days.find(({ key }) => key === chosen) ?? latest;
  const compared = useCompared(last, settings, before, now, day);
  const isSame = compared.before === compared.now;
  const counts = { before: countsOf(compared.before, day), now: countsOf(compared.now, day) };
  const average = { before: averageOf(compared.before, last), now: averageOf(compared.now, last) };
  const name =
    last.is === 'own'
      ? day === last.today
        ? say('settings.preview.todaySoFar')
        : dayNames(say, day).weekday
      : say('settings.preview.sampleDay');
  const text = [
    dayText(say, name, counts.before, counts.now),
    ...(average.now.of > 1 ? [averageText(say, average.before.mean, average.now.mean, average.now.of)] : []),
  ].join(' ');
  const labels =
    isDragged || isSame
      ? { before: say('settings.preview.asSet'), now: say('settings.preview.withThis') }
      : { before: say('settings.preview.before'), now: say('settings.preview.asSet') };
  return (
    <div className="row row-stacked preview">
      <div className="preview-head">
        <h4>{say('settings.preview.head', { whose: last.is })}</h4>
        <p className="preview-mean">{perDay(say, average.now.mean)}</p>
      </div>
      {last.days.length > 1 ? <DayChoice last={last} compared={compared} day={day} choose={setChosen} /> : null}
      <DayPicture
        day={day}
        settings={last.is === 'own' ? settings : null}
        threshold={now.long.reachMinutes}
        compared={compared}
        counts={counts}
        labels={labels}
      />
      <p>{text}</p>
      <Heard text={text} />
      <Disclosure className="preview-table">
        <Heading level={5} className="preview-table-head">
          <Button slot="trigger" className="button bare preview-open">
            <ChevronRight className="preview-chevron" size={16} aria-hidden="true" />
            {say('settings.preview.asTable')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <BreaksTable
            time={dayNames(say, day).time}
            before={breaksOf(compared.before, day)}
            now={isSame ? null : breaksOf(compared.now, day)}
            labels={labels}
          />
        </DisclosurePanel>
      </Disclosure>
      <p className="small quiet">
        {[
          settings.prompts.enabled ? say(`settings.preview.${last.is}`) : say('settings.preview.off'),
          ...profilesCounted(say, settings, profile, last.is),
        ].join(' ')}
      </p>
    </div>
  );
}

/** The slider speaks at each of its steps; what comes of them is said when it has come to rest. */
const SAID_AFTER_MS = 1000;

function Heard({ text }: { readonly text: string }) {
  const [heard, setHeard] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(text), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // What stands there from the start is read with the page.
  const [first] = useState(text);
  return (
    <p className="visually-hidden" role="status">
      {heard === first ? '' : heard}
    </p>
  );
}
