/** SQLite's own number for a file that another one holds: https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/** history.db is being checked: it can be used in a moment. */
export class NotReady extends Error {
  readonly errcode = BUSY;

  constructor() {
    super('history.db is being looked at or in use by another program');
  }
}
