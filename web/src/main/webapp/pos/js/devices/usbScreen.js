import { pieces } from './transports.js';

const PRINTER_CLASS = 7;
const PIECE = 4096;

export const hasUsb = () => 'usb' in navigator;

/** The way into a device that takes bytes: an interface of the printer class, else the first that has one. @param {USBDevice} device */
export const printerEndpoint = device => {
  const ways = (device.configuration?.interfaces ?? []).flatMap(one => one.alternates.flatMap(alternate => alternate.endpoints
    .filter(end => end.direction === 'out' && end.type === 'bulk').map(end => ({ number: one.interfaceNumber, endpoint: end.endpointNumber, isPrinter: alternate.interfaceClass === PRINTER_CLASS }))));
  return ways.find(way => way.isPrinter) ?? ways[0] ?? null;
};

/** @param {USBDevice} device @returns {Promise<import('./transports.js').Transport>} */
export const usbTransport = async device => {
  const open = async () => {
    if (!device.opened) await device.open();
    if (!device.configuration) await device.selectConfiguration(1);
    const way = printerEndpoint(device);
    if (!way) throw new Error('this USB device takes no print');
    await device.claimInterface(way.number);
    return way;
  };
  return {
    kind: 'usb',
    async write(bytes) {
      const { endpoint } = await open();
      for (const piece of pieces(bytes, PIECE)) {
        const { status } = await device.transferOut(endpoint, piece);
        if (status !== 'ok') throw new Error(`the printer answered ${status}`);
      }
    },
    close: () => device.close(),
  };
};

/** Asks the person which printer. @returns {Promise<import('./transports.js').Transport|null>} null: none was chosen */
export const chooseUsb = async () => {
  try {
    return await usbTransport(await navigator.usb.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] }));
  } catch (cause) {
    if (cause.name === 'NotFoundError') return null;
    throw cause;
  }
};

/** The printer that was chosen before, if it is plugged in. */
export const knownUsb = async () => {
  const [device] = hasUsb() ? await navigator.usb.getDevices() : [];
  return device ? usbTransport(device) : null;
};
