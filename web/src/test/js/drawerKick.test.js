import { same } from './expect.js';
import { decode } from './escposDecode.js';
import { DEVICE, printer, textOf } from './printerDesk.js';
import { element } from '/pos/js/kernel/kernel.js';

export const tests = {
  'the drawer is opened by itself, without paper': async () => {
    const { printing, recorder } = printer();
    await printing.openDrawer();
    same(decode(recorder.bytes()), [{ reset: true }, { page: 16 }, { drawer: 0 }, { drawer: 1 }]);
    const screen = printer({ settings: { ...DEVICE, by: 'browser' } });
    await screen.printing.openDrawer();
    same(screen.recorder.bytes().length, 0);
  },
  'a drawer that did not open in its moment opens by no list: not alone, not with its paper, not after a reload': async () => {
    const { printing, recorder, lost, kept } = printer();
    const paper = element('article', {}, element('p', {}, 'Habari'));
    recorder.breakDown(6);
    await Promise.all([printing.openDrawer(), printing.print(paper, { title: 'one', drawer: true })]);
    same([lost.length, printing.queue.state.get().notPrinted.map(job => job.title)], [2, ['one']]);
    const before = [{ id: 'b', title: '', lines: [], drawer: true, at: 0 }, { id: 'c', title: 'C', lines: [{ kind: 'text', text: 'Jana' }], drawer: true, at: 0 }];
    for (const one of [printing, printer({ recorder, kept: [...kept.at(-1), ...before] }).printing]) for (const { id } of one.queue.state.get().notPrinted) await one.queue.again(id);
    same([textOf(decode(recorder.bytes())), decode(recorder.bytes()).filter(seen => seen.drawer !== undefined)], [['Habari', 'Habari', 'Jana'], []]);
  },
  'what is printed in training says so at both ends, and opens no drawer': async () => {
    let mark = 'MAFUNZO';
    const opened = seen => seen.filter(one => one.drawer !== undefined).length;
    const before = [{ id: 'b', title: '', lines: [], drawer: true, at: 0 }, { id: 'c', title: 'C', lines: [{ kind: 'text', text: 'Jana' }], drawer: true, at: 0 }];
    const { printing, recorder, kept } = printer({ mark: () => mark, kept: before });
    await printing.print(element('article', {}, element('p', {}, 'Habari')), { drawer: true });
    await printing.openDrawer();
    await printing.queue.again('b');
    await printing.queue.again('c');
    same([textOf(decode(recorder.bytes())), opened(decode(recorder.bytes()))], [['MAFUNZO', 'Habari', 'MAFUNZO', 'Jana'], 0]);
    recorder.breakDown(3);
    await printing.print(element('article', {}, element('p', {}, 'Kadi')), { title: 'card', drawer: true });
    mark = null;
    const after = printer({ kept: kept.at(-1) });
    await after.printing.queue.again(after.printing.queue.state.get().notPrinted[0].id);
    same(opened(decode(after.recorder.bytes())), 0, 'a slip of a training that waits opens none after it either');
  },
};
