import { readFile, readdir } from 'node:fs/promises';

/** Clock ticks a second in /proc, fixed by the kernel's interface on every platform that Electron runs on. */
const TICKS_PER_SECOND = 100;

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Ended, but not yet taken notice of by its parent. */
  readonly zombie: boolean;
  /** Processor time of the process and of its children that have ended, in ticks. */
  readonly ticks: number;
}

/** Pids of a process, of all that descend from it, and of its process group, the root first. Empty when all are gone. */
export async function processTree(root: number): Promise<readonly number[]> {
  return (await treeOf(root)).filter(({ zombie }) => !zombie).map(({ pid }) => pid);
}

/** Whether any of the processes still runs. */
export async function anyAlive(pids: readonly number[]): Promise<boolean> {
  return (await allProcesses()).some(({ pid, zombie }) => !zombie && pids.includes(pid));
}

/** Proportional set size of the whole tree in bytes: shared pages count once, in parts. */
export async function pss(root: number): Promise<number> {
  let bytes = 0;
  for (const pid of await processTree(root)) {
    const rollup = await readIfThere(`/proc/${pid}/smaps_rollup`);
    bytes += 1024 * Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return bytes;
}

/** Processor time that the whole tree has used so far, in seconds, short-lived children included once they ended. */
export async function cpuSeconds(root: number): Promise<number> {
  return (await treeOf(root)).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND;
}

async function treeOf(root: number): Promise<readonly ProcessLine[]> {
  const all = await allProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter((line) => line.parent === pid && !tree.includes(line)));
  // What a child of the tree has left behind when it ended hangs on init, but keeps the group.
  return [...tree, ...all.filter((line) => line.group === root && !tree.includes(line))];
}

async function allProcesses(): Promise<readonly ProcessLine[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readIfThere(`/proc/${pid}/stat`)));
  return lines.filter(Boolean).map(parsed);
}

/** Reads proc_pid_stat(5): the name in parentheses may itself hold blanks and parentheses. */
function parsed(stat: string): ProcessLine {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field - 3]);
  return {
    pid: Number.parseInt(stat, 10),
    parent: at(4),
    group: at(5),
    zombie: fields[0] === 'Z',
    ticks: at(14) + at(15) + at(16) + at(17),
  };
}

/** Text of a file of /proc; empty when its process has ended meanwhile. */
async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}
