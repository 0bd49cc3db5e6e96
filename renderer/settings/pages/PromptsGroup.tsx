import { inWords } from '../../ui/words.ts';
import { ChooserRow } from '../rows/ChooserRow.tsx';
import { DelaysRow } from '../rows/DelaysRow.tsx';
import { NumberRow } from '../rows/NumberRow.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useCommit } from '../access/useCommit.ts';

/** Whether breaks are offered, and how the offer can be answered. */
export function PromptsGroup() {
  const { settings } = useSettings();
  const { prompts, breaks } = settings;
  const enabled = useCommit();
  const card = useCommit();
  const notification = useCommit();
  const strict = useCommit();
  return (
    <Group title="Prompts">
      <SwitchRow
        label="Offer breaks"
        at="prompts.enabled"
        keywords="reminders prompts pause disable"
        note="When this is off, the tray still shows your reach load, and no card appears."
        value={prompts.enabled}
        problem={enabled.problem}
        onChange={(value) => void enabled.commit('prompts', (now) => ({ ...now, enabled: value }))}
      />
      <DelaysRow delays={prompts.laterMinutes} />
      <PostponesRow />
      <NumberRow
        label="A card stays for"
        at="prompts.cardSeconds"
        keywords="timeout popup"
        note="Then it goes away by itself. Recommended 60."
        unit="seconds"
        min={10}
        max={600}
        step={10}
        value={prompts.cardSeconds}
        {...card}
        commit={(value) => card.commit('prompts', (now) => ({ ...now, cardSeconds: value }))}
      />
      <SwitchRow
        label="A notification as well"
        at="prompts.notification"
        keywords="alert desktop"
        note="From the system, beside the card. Its buttons answer the card where the system has buttons; else a click brings the card to the front."
        value={prompts.notification}
        problem={notification.problem}
        onChange={(value) => void notification.commit('prompts', (now) => ({ ...now, notification: value }))}
      />
      <SwitchRow
        label="Strict breaks"
        at="breaks.strict"
        keywords="force enforce lock"
        note="No Skip, Later three times at most, and a break lasts until its time was rested. Esc three times within two seconds always leaves a break."
        value={breaks.strict}
        problem={strict.problem}
        onChange={(value) => void strict.commit('breaks', (now) => ({ ...now, strict: value }))}
      />
    </Group>
  );
}

const MOST_POSTPONES = 10;

function postponesInWords(choice: string): string {
  if (choice === 'unlimited') return 'As often as I like';
  if (choice === '0') return 'Not at all';
  if (choice === '1') return 'Once';
  return choice === '2' ? 'Twice' : `Up to ${inWords(Number(choice))} times`;
}

const CHOICES = ['unlimited', ...Array.from({ length: MOST_POSTPONES + 1 }, (_, times) => String(times))].map((id) => ({
  id,
  name: postponesInWords(id),
}));

/** How often one prompt may be put off. */
function PostponesRow() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const choose = (choice: string) => {
    const postpones = choice === 'unlimited' ? choice : Number(choice);
    void commit('prompts', (now) => ({ ...now, postpones }));
  };
  return (
    <ChooserRow
      label="One break can be put off"
      note="After that the card has no Later."
      at="prompts.postpones"
      keywords="snooze postpone limit"
      options={CHOICES}
      value={String(settings.prompts.postpones)}
      problem={problem}
      onChange={choose}
    />
  );
}
