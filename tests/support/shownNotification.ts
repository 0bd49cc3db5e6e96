import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';

/** A notification as Electron has it, which nobody sees. */
export class ShownNotification extends EventEmitter {
  readonly options: NotificationConstructorOptions;
  state = 'made';
  constructor(options: NotificationConstructorOptions) {
    super();
    this.options = options;
  }
  show() {
    this.state = 'shown';
  }
  close() {
    this.state = 'closed';
  }
}
