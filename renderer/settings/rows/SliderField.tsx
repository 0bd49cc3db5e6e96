import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Label, Slider, SliderFill, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

interface SliderFieldProps {
  /** See places/placeProps.ts. */
  readonly 'data-place'?: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** A value that the track marks, such as the recommended one. */
  readonly mark?: number;
  /** The value in words. */
  readonly output: (value: number) => string;
  /** While it moves. */
  readonly onChange: (value: number) => void;
  /** When it has been let go. */
  readonly onCommit: (value: number) => void;
  /** What is said under it. */
  readonly children?: ReactNode;
}

/** A value on a scale. */
export function SliderField(props: SliderFieldProps) {
  const {
    label,
    hideLabel = false,
    min,
    max,
    step,
    value,
    mark,
    output,
    onChange,
    onCommit,
    children,
    ...place
  } = props;
  const input = useRef<HTMLInputElement>(null);
  // The library reads the bare number out.
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', output(value)));
  // Steps such as 0.05 do not add up exactly.
  const tidy = (raw: number) => Math.round(raw * 100) / 100;
  return (
    <Slider
      className="slider"
      {...place}
      minValue={min}
      maxValue={max}
      step={step}
      value={value}
      onChange={(raw) => onChange(tidy(raw))}
      onChangeEnd={(raw) => onCommit(tidy(raw))}
      aria-label={hideLabel ? label : ''}
    >
      {hideLabel ? null : <Label className="row-label">{label}</Label>}
      <SliderOutput className="slider-output figures">{output(value)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderFill className="slider-fill" />
        {mark === undefined ? null : (
          <span className="slider-mark" style={{ left: `${((mark - min) / (max - min)) * 100}%` }} />
        )}
        <SliderThumb className="slider-thumb" inputRef={input} />
      </SliderTrack>
      {children}
    </Slider>
  );
}
