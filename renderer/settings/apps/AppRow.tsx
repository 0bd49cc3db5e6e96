import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { type AppRule, countedAs, isTitleWord, type KnownApp, sameName } from './knownApps.ts';
import { SliderField } from '../rows/SliderField.tsx';
import { SwitchField } from '../rows/SwitchField.tsx';
import { appPlace, placeProps } from '../places/placeProps.ts';
import { useCommit } from '../access/useCommit.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { timeInFront, weightText } from './appsWords.ts';
import { KindChoice } from './KindChoice.tsx';

/** An application with what it counts as, and behind it the exact weight and whether prompts wait. */
export function AppRow({ app }: { readonly app: KnownApp }) {
  const say = useSay();
  const { name, rule } = app;
  const { weight, holds, rests } = countedAs(app);
  const { commit, problem } = useCommit();
  const [dragged, setDragged] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const choose = (next: AppRule | null) => commit('apps', (now) => withRule(now, name, next));
  const own: AppRule = rule ?? { match: name, weight };
  const save = (value: number) => {
    setDragged(value);
    const saved = value === weight ? Promise.resolve() : choose({ ...own, weight: value });
    void saved.then(() => setDragged((now) => (now === value ? null : now)));
  };
  return (
    <Disclosure className="app" {...placeProps(appPlace(name))} isExpanded={isOpen} onExpandedChange={setOpen}>
      <div className="app-head">
        <span className="app-mark" aria-hidden="true">
          {String.fromCodePoint(name.codePointAt(0) ?? 63).toUpperCase()}
        </span>
        <div className="app-name">
          <p className="row-label">{name}</p>
          <p className="small quiet">{aboutApp(say, app)}</p>
        </div>
        <Reach weight={dragged ?? weight} rests={rests} />
        <KindChoice app={app} choose={(next) => void choose(next)} />
        <Button slot="trigger" className="button bare icon" aria-label={say('settings.apps.more', { name })}>
          <ChevronRight className="app-chevron" size={18} aria-hidden="true" />
        </Button>
      </div>
      <Problem text={problem} className="app-problem" />
      <DisclosurePanel>
        {isOpen ? (
          <div className="app-inside">
            {rests ? (
              <p className="small quiet">{say('settings.apps.restNote')}</p>
            ) : (
              <SliderField
                label={say('settings.apps.weightOf', { name })}
                min={0}
                max={1}
                step={0.05}
                value={dragged ?? weight}
                output={(value) => weightText(say, value)}
                onChange={setDragged}
                onCommit={save}
              />
            )}
            <SwitchField
              label={say('settings.apps.hold')}
              value={holds}
              problem={null}
              onChange={(hold) => void choose({ ...own, hold })}
            />
            {rule === null ? null : (
              <Button className="button" onPress={() => void choose(null)}>
                {say(wayBack(app))}
              </Button>
            )}
          </div>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

function wayBack(app: KnownApp) {
  if (isTitleWord(app)) return 'settings.apps.removeWord';
  return app.category === null ? 'settings.apps.takeBack' : 'settings.apps.backToList';
}

/** The rules with this one in the place of what there was for the application, or without any for it. */
function withRule(rules: readonly AppRule[], name: string, next: AppRule | null): readonly AppRule[] {
  const place = rules.findIndex(({ match }) => sameName(match, name));
  if (next === null) return rules.filter(({ match }) => !sameName(match, name));
  return place < 0 ? [...rules, next] : rules.map((rule, at) => (at === place ? next : rule));
}

function aboutApp(say: SayText, app: KnownApp): string {
  const about =
    app.seconds > 0
      ? say('settings.apps.inFront', { time: timeInFront(say, app.seconds) })
      : say('settings.apps.notInFront');
  return countedAs(app).holds ? say('settings.apps.andWait', { about }) : about;
}

/** The weight as a bar that fills, with its number. */
function Reach({ weight, rests }: { readonly weight: number; readonly rests: boolean }) {
  const say = useSay();
  if (rests) return <span className="app-reach small quiet">{say('settings.apps.rest')}</span>;
  return (
    <span className="app-reach small quiet figures">
      <span className="visually-hidden">{say('settings.apps.reach')}</span>
      {weight.toFixed(2)}
      <span className="app-bar" aria-hidden="true">
        <span style={{ width: `${weight * 100}%` }} />
      </span>
    </span>
  );
}
