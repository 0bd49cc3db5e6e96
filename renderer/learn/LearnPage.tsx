import { useEffect, useRef, useState } from 'react';
import { Button, type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type Card, type CardId, CARD_IDS, CARDS } from '../../shared/learn/cards.ts';
import { SOURCES } from '../../shared/sources.ts';
import { cardText } from '../../shared/words/learn.ts';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useReadCards } from '../ui/useReadCards.ts';
import './learn.css';

const isCard = (id: unknown): id is CardId => CARD_IDS.some((known) => known === id);

/** The card that the window's address names: `index.html#strength`. */
function askedCard(): CardId | null {
  const asked = window.location.hash.slice(1);
  return isCard(asked) ? asked : null;
}

/** The card of the address, also where the window is open already; otherwise the first that was not read yet. */
function useCard(read: readonly CardId[]) {
  const [card, show] = useState<CardId>(() => askedCard() ?? CARD_IDS.find((id) => !read.includes(id)) ?? CARD_IDS[0]!);
  useEffect(() => {
    const follow = () => {
      const asked = askedCard();
      // The same card may be asked for again.
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
      if (asked !== null) show(asked);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [card, show] as const;
}

/** A small library: one subject a card, each about a minute to read. */
export function LearnPage() {
  const say = useSay();
  const { read, add } = useReadCards();
  const [chosen, show] = useCard(read);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    add(chosen);
  });
  // Each card is read from its beginning, however far down the last one was.
  useEffect(() => {
    // A browser may answer a promise, which is no way to clean up.
    main.current?.scrollTo(0, 0);
  }, [chosen]);
  const choose = (id: Key) => {
    if (isCard(id)) show(id);
  };
  return (
    <Tabs className="learn" orientation="vertical" selectedKey={chosen} onSelectionChange={choose}>
      <header className="learn-side">
        <h1>{say('learn.title')}</h1>
        <p className="small quiet">{say('learn.lead')}</p>
        <TabList className="learn-list" aria-label={say('learn.cards')}>
          {CARDS.map(({ id }) => (
            <Tab key={id} id={id} className="tab learn-tab">
              {say(`learn.${id}.title`)}
            </Tab>
          ))}
        </TabList>
      </header>
      <main ref={main} className="learn-main">
        {CARDS.map((card) => (
          <TabPanel key={card.id} id={card.id} className="learn-panel">
            <Article {...card} />
          </TabPanel>
        ))}
      </main>
    </Tabs>
  );
}

function Article(card: Card) {
  const say = useSay();
  const { id, sources } = card;
  const { title, lead, paragraphs, lists } = cardText(say, card);
  const { send } = useSend();
  return (
    <article className="learn-card">
      <h2>{title}</h2>
      <p className="learn-lead">{lead}</p>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {lists.map(({ heading, items }) => (
        <section key={heading} className="learn-points">
          <h3>{heading}</h3>
          <ul className="dashes">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      {id === 'see-someone' ? (
        <div className="learn-ways">
          <Button className="button" onPress={() => send('openWindow', 'help')}>
            {say('learn.toSigns')}
          </Button>
          <Button className="button" onPress={() => send('openWindow', 'summary')}>
            {say('learn.toSummary')}
          </Button>
        </div>
      ) : null}
      <footer className="learn-sources">
        <h3>{say('learn.sources')}</h3>
        <ul>
          {sources.map((source) => (
            <li key={source}>{SOURCES[source]}</li>
          ))}
        </ul>
        <p>{say('learn.notAdvice')}</p>
      </footer>
    </article>
  );
}
