/**
 * Begins to count. Gives back how many milliseconds of the processor this process has taken since: on a busy machine
 * work takes longer by the clock, and not by this.
 */
export function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
