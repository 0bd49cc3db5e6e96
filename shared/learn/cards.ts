/**
 * A small library, each card about a minute to read. What may be said: docs/evidence.md E. Where the studies disagree
 * the card says so.
 */
import type { SourceId } from '../sources.ts';

export interface Card {
  readonly id: string;
  readonly title: string;
  /** What it comes down to, in a sentence. */
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly sources: readonly SourceId[];
}

export const CARDS = [
  {
    id: 'how-a-knot',
    title: 'How a knot may come about',
    lead: 'One explanation, not a diagnosis: the front stays short, the back holds against it.',
    paragraphs: [
      'At the mouse the arms are out in front, often for hours. The muscles of the chest and under the armpit work in a shortened position and draw the shoulder blade forward. Those between blade and spine are kept long and hold against the pull all day. Many people feel the spot where they work hardest as a knot.',
      'It is a picture that fits what people feel, and it tells you what to try: let the front go, give the back a rest, make it stronger. It is not settled, though. A stretched chest muscle felt better in one study without having become any longer. What such a spot is made of is disputed, and soreness between the blades can also come from the neck, the ribs or a nerve.',
      'So take it as a starting point. What helps you is the better evidence, and your diary can show it.',
    ],
    lists: [],
    sources: ['X1', 'B17', 'B33', 'B35'],
  },
  {
    id: 'around-the-knot',
    title: 'Why work around the knot',
    lead: 'The sore spot often does the holding; its neighbours are the ones to change.',
    paragraphs: [
      'It is tempting to press where it hurts. Unknot begins elsewhere: with the chest, the side under the armpit and the neck, and with the muscles that can share the work. If the sore spot is holding against a pull, easing the pull comes first.',
      'In one trial office workers trained the muscles beside the sore one and spared the sore one itself. After ten weeks their pain was about two points lower of ten. It was small, 47 people, but it points the same way.',
      'Pressing the spot is not forbidden. In studies it made spots less tender to touch, while the pain itself changed little, and in a small study of spots between the blades pressure did help. Some people like it, many find working around it easier. If you press, press gently, breathe, and stop when it turns sharp.',
    ],
    lists: [],
    sources: ['B8', 'B21', 'B32', 'X1'],
  },
  {
    id: 'positions',
    title: 'Bring the work to you',
    lead: 'There is no perfect posture. There are shorter reaches, and there is the next position.',
    paragraphs: [
      'In a study of CAD operators, those whose mouse stood outside the easy zone reported more trouble in shoulder and blade. The easy zone is where your hand lands with the upper arm hanging and the elbow bent. Everything beyond it is held up by the shoulder.',
      'A forearm that rests takes most of the load off the shoulder in the laboratory. In offices the results differ: one study found less discomfort with a board under the forearm, another more trouble with arm support. Try it for a week and see.',
      'Sitting straight all day is not the aim either. No single posture has been shown to be the right one; staying in any of them for long is what people feel. Change is the point.',
    ],
    lists: [
      {
        heading: 'Worth trying, one at a time',
        items: [
          'The mouse beside the keyboard, as close as it goes; a keyboard without a number pad brings it a hand closer',
          'The whole forearm on the desk, the shoulder let down',
          'Larger text or a closer screen, so that you need not lean in',
          'The other hand for an hour, or the keys for what they do faster',
        ],
      },
    ],
    sources: ['D6', 'D11', 'D13', 'B29', 'D5'],
  },
  {
    id: 'strength',
    title: 'Strength, a little and often',
    lead: 'Two minutes a day, on most days, over weeks: the part with the most trials behind it.',
    paragraphs: [
      'Of all that has been tried with office workers who had a sore neck and shoulders, strength training has the best support. In one trial two minutes a day with a rubber band lowered pain by more than a point in ten weeks, almost as much as twelve minutes did. In another, strength training did more than cycling, which only helped for a while. Most of these studies were about neck and shoulder; none was about knots between the blades alone.',
      'It takes four to ten weeks to notice, not days. That is why Unknot starts with two easy sets in the first week and adds slowly. A week without a set does not count against you.',
      'It waits for the pain, too: with 6 or more of ten, or with new pain, breaks offer only gentle things. In lasting pain, exercise that hurts a little was no worse than exercise that does not. So a mild pull that is gone by the next day is fine; sharp pain is the sign to stop.',
    ],
    lists: [],
    sources: ['B1', 'B2', 'B3', 'B6', 'B30'],
  },
  {
    id: 'breaks',
    title: 'Why short breaks',
    lead: 'Resting before it hurts costs little, and in offices it did not cost work.',
    paragraphs: [
      'Where office workers got extra short breaks, they reported less discomfort at the end of the day, and what they got done did not shrink. Half a minute every twenty minutes felt best in one study; every forty still helped.',
      'It is not proven that breaks keep pain away. For people who have none, a careful review calls the effect uncertain. A break is for the day you are having; strength, over weeks, is for the ones to come.',
      'Unknot does not go by the clock. It adds up how long the hand was on the mouse in apps that make you reach, and lets that drain while you rest. The numbers come from studies of fatigue, but they are an estimate: it cannot see your arm. If it asks too often or too late, you are right and it is wrong; the settings have one slider for that.',
    ],
    lists: [],
    sources: ['A1', 'A4', 'A5', 'D5'],
  },
  {
    id: 'massage',
    title: 'Massage: what to ask for',
    lead: 'Ask for the front and the sides as well, and say how much is enough.',
    paragraphs: [
      'A massage of the sore spot alone can feel wonderful for an evening. If the spot is sore from holding against a short front, the front is what stays. So say where it hurts, and ask to have the chest, the side under the armpit and the neck worked on, too.',
      'More pressure is not better. A good hand stays below the point at which you hold your breath or pull away. Soreness for a day can happen; more than two days was too much.',
      'This card is practice more than proof: no trial compared these ways. What you notice the days after is what counts. A check-in that evening and on the next two days lets you see it.',
    ],
    lists: [
      {
        heading: 'Good to ask for',
        items: [
          'Chest and front of the shoulder, side under the armpit, neck; the sore spot last and lightly',
          'Slow, with time to breathe, and a word at once when it turns sharp',
          'One or two things to do yourself at the desk',
        ],
      },
      {
        heading: 'Better not',
        items: [
          'Elbow or tool straight into the sore spot, or being told that it must hurt',
          'Jerks at the neck that nobody asked you about first',
          'Strong pressure with blood thinners, osteoporosis, pregnancy, an implant or a fresh injury: ask a clinician first',
        ],
      },
    ],
    sources: ['X1', 'B21', 'B32'],
  },
  {
    id: 'detective',
    title: 'Be a detective',
    lead: 'When do your knots bother you most? A few weeks of short answers can tell.',
    paragraphs: [
      'People differ more than desks do. In one study the mix of mouse and keys explained almost nothing of how hard the shoulder muscles worked; the person and the workplace explained far more. Recorded mouse time went with pain of the same week in one large study, and with nothing in another. So what holds for you can only be found with you.',
      'Answer once, twice or three times a day, on good days as well as bad ones: a diary of bad days cannot say what is different about them. Say where it is, too; it takes one tap.',
      'After some weeks Patterns compares the days, and says how sure it can be. Often that is “not enough yet”, and sometimes it finds nothing. When it finds something, it is a lead and not a cause: change one thing for two weeks, and look again.',
    ],
    lists: [],
    sources: ['D2', 'D3', 'D5', 'X1'],
  },
  {
    id: 'see-someone',
    title: 'When to see someone',
    lead: 'Most soreness between the blades is harmless and goes. Some of it is not yours to work out.',
    paragraphs: [
      'Stop and get help when one of the warning signs in Help is true for you: pain in the chest, new weakness or numbness, pain after a fall, fever, pain that no position eases, and others that are listed there. Pain in the upper back is a little more often serious than pain in neck or lower back, so it deserves the question.',
      'Without any of these, see a doctor or a physiotherapist when it is no better after four to six weeks, when it keeps you from sleep or work, or when you are worried. That last one is reason enough.',
      'What you can bring along: the page for a physiotherapist puts your check-ins, your hours at the mouse and your exercises of the last weeks on one sheet, without the names of applications unless you want them there.',
    ],
    lists: [],
    sources: ['B34', 'B35'],
  },
] as const satisfies readonly Card[];

export type CardId = (typeof CARDS)[number]['id'];
export const CARD_IDS: readonly CardId[] = CARDS.map(({ id }) => id);
export const cardOf = (id: CardId): Card => CARDS.find((card) => card.id === id)!;
