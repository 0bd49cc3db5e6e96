import fc from 'fast-check';

/** The same examples in every run, so that a failure is one for everybody. */
fc.configureGlobal({ seed: 20260302 });
