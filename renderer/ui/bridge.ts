import type { Bridge } from '../../shared/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent when the page is opened outside of the app. */
    readonly unknot?: Bridge;
  }
}

/** The way to main. Throws where there is none; `mount` has looked before. */
export function bridge(): Bridge {
  if (window.unknot === undefined) throw new Error('This page was opened outside of Unknot.');
  return window.unknot;
}
