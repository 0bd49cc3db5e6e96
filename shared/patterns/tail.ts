/**
 * P-values from few shuffles: the upper part of them is taken to fall off exponentially, as in Knijnenburg and others 2009
 * (Bioinformatics 25:i161-i168) and Winkler and others 2016 (NeuroImage 141:502-516).
 */

export interface Tail {
  /** In what share of the shuffles one is as strong. */
  readonly pValueOf: (evidence: number) => number;
  /** How strong one must be to be in this share. */
  readonly thresholdAt: (level: number) => number;
}

/** Share of the shuffles to which the tail is fitted. */
const UPPER = 0.2;

export function tailOf(shuffles: readonly number[]): Tail {
  const rising = shuffles.toSorted((a, b) => a - b);
  const count = Math.floor(UPPER * rising.length);
  const border = rising[rising.length - count - 1]!;
  const upper = rising.slice(rising.length - count);
  const scale = upper.reduce((sum, each) => sum + each - border, 0) / count;
  const share = (count + 1) / (rising.length + 1);
  return {
    pValueOf(evidence) {
      if (evidence > border) return share * Math.exp(-(evidence - border) / scale);
      return (1 + rising.filter((each) => each >= evidence).length) / (rising.length + 1);
    },
    thresholdAt(level) {
      if (level < share) return border + scale * Math.log(share / level);
      return rising[Math.min(rising.length - 1, Math.ceil((1 - level) * (rising.length + 1)) - 1)]!;
    },
  };
}
