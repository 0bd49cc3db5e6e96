import type { PlaceId } from '../../../shared/settings/pages.ts';

/** The attribute of an element that a link, a search or the names of a change lead to. See shared/settings/pages.ts. */
export const placeProps = (place: PlaceId | undefined): { readonly 'data-place'?: PlaceId } =>
  place === undefined ? {} : { 'data-place': place };

/** The element of a place on the page in view; null where it is not drawn just now. */
export const elementOf = (page: ParentNode, place: PlaceId): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);

/** The places of what is in lists. */
export const appPlace = (name: string): PlaceId => `apps.app.${name}`;
export const exercisePlace = (id: string): PlaceId => `exercises.exercise.${id}`;
export const kindPlace = (kind: string): PlaceId => `exercises.kind.${kind}`;
export const thingPlace = (thing: string): PlaceId => `equipment.${thing}`;
export const sensorPlace = (sensor: string): PlaceId => `computer.sensors.${sensor}`;
export const profilePlace = (id: string): PlaceId => `profiles.${id}`;
