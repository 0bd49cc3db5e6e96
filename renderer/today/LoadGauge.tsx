import { Label, Meter } from 'react-aria-components';
import type { Gauge } from '../../shared/bridge.ts';
import { useSay } from '../ui/say.ts';
import { Strand } from '../ui/Strand.tsx';

interface LoadGaugeProps {
  readonly label: string;
  readonly note: string;
  readonly gauge: Gauge;
}

/** A strand that fills, with its value in words: "9 of 12". */
export function LoadGauge({ label, note, gauge }: LoadGaugeProps) {
  const say = useSay();
  // Rounded down: "12 of 12" stands for a break that is due.
  const value = Math.floor(gauge.value);
  const of = Math.round(gauge.of);
  return (
    <Meter className="gauge" value={gauge.value} maxValue={gauge.of} valueLabel={say('today.gauge', { value, of })}>
      <Strand progress={gauge.of > 0 ? gauge.value / gauge.of : 0} frame="loop" width={11} className="gauge-ring" />
      <Label>{label}</Label>
      <span className="gauge-value figures" aria-hidden="true">
        {say.rich('today.gaugeShort', { value, of, quiet: (text) => <span className="quiet">{text}</span> })}
      </span>
      <span className="small quiet">{note}</span>
    </Meter>
  );
}
