interface ProblemProps {
  /** Why something was not taken, with what to do about it; null where all is well. */
  readonly text: string | null;
  readonly className?: string;
}

/** A problem beside what it is about, said at once to a screen reader. */
export function Problem({ text, className = '' }: ProblemProps) {
  if (text === null) return null;
  return (
    <p className={`problem ${className}`} role="alert">
      {text}
    </p>
  );
}
