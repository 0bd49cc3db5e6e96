/** When to stop and get help. docs/evidence.md B34. */
const SIGNS = [
  {
    when: 'Call the emergency number now',
    signs:
      'Chest pain, tightness or pressure; pain that spreads to arm, jaw, neck or back with breathlessness, sweating or sickness; sudden, severe, tearing pain; new weakness, numbness or clumsiness of an arm or leg; trouble walking; loss of bladder or bowel control or a numb saddle area; fainting, double vision, trouble speaking or swallowing.',
  },
  {
    when: 'See someone the same day',
    signs:
      'After a fall, crash or blow; pain after a minor strain with osteoporosis or long use of steroids; fever or chills; pain that is worse on breathing in, or coughing blood.',
  },
  {
    when: 'See someone soon',
    signs:
      'Pins and needles or weakness in an arm; night pain that no position eases; weight loss without a reason; past cancer, a weak immune system or injected drugs; a first severe episode under 20 or over 50; pain that is constant and gets worse; a rash in a band; long morning stiffness; no better after four to six weeks.',
  },
];

export function WarningSigns() {
  return (
    <>
      <h3>Warning signs: stop and get medical help</h3>
      <dl className="signs">
        {SIGNS.map(({ when, signs }) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd className="quiet">{signs}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
